/** The selector on the wall: whatever the projection says, large and quiet. The frame around it has the title, the step and the timer. */
import { WallLead } from '../../room/parts/WallLead'
import { WallLines } from '../../room/parts/WallLines'
import type { AudienceProps } from '../contract'
import type { CoordinationProjection, WallPart } from './audience'
import { barScale } from './bar-scale'
import styles from './CoordinationModelAudience.module.css'
import { SpreadDots } from './SpreadDots'
import { signed } from './sentences'

export default function CoordinationModelAudience({ projection }: AudienceProps<CoordinationProjection>) {
  return (
    <>
      {projection.parts.map((part) => (
        <Part key={part.kind} part={part} />
      ))}
    </>
  )
}

type Of<Kind extends WallPart['kind']> = Extract<WallPart, { kind: Kind }>

function Part({ part }: { readonly part: WallPart }) {
  switch (part.kind) {
    case 'ways':
      return <Ways part={part} />
    case 'scales':
      return <Scales part={part} />
    case 'spreads':
      return <Spreads part={part} />
    case 'scores':
      return <Scores part={part} />
    case 'bars':
      return <Bars part={part} />
    case 'lines':
      return (
        <>
          <WallLead text={part.title} />
          {part.isLabelled ? <Labelled part={part} /> : <WallLines lines={part.lines} isSingle />}
        </>
      )
    case 'work':
      return <Work part={part} />
    case 'stages':
      return <Stages part={part} />
  }
}

function Ways({ part }: { readonly part: Of<'ways'> }) {
  return (
    <ul className={styles.cards}>
      {part.ways.map((way) => (
        <li key={way.id} className={styles.card}>
          <h2 className={styles.name}>{way.name}</h2>
          <p className={styles.sentence}>{way.sentence}</p>
          {way.strongAt === '' ? null : <p className={styles.small}>Gives: {way.strongAt}</p>}
          {way.costs === '' ? null : <p className={styles.small}>Costs: {way.costs}</p>}
        </li>
      ))}
    </ul>
  )
}

function Labelled({ part }: { readonly part: Of<'lines'> }) {
  return (
    <dl className={styles.said}>
      {part.lines.map((line) => (
        <div key={line.id}>
          <dt>{line.small}</dt>
          <dd>{line.text}</dd>
        </div>
      ))}
    </dl>
  )
}

function Scales({ part }: { readonly part: Of<'scales'> }) {
  return (
    <>
      <WallLead text={part.lead} />
      <ul className={styles.scales}>
        {part.scales.map((scale) => (
          <li key={scale.id} className={styles.scale}>
            <span className={styles.question}>{scale.question}</span>
            {scale.weight === null ? null : (
              <span className={styles.weight}>
                {scale.weight} <span className={styles.small}>of 5</span>
              </span>
            )}
            <span className={styles.small}>
              <b>1</b> {scale.low}
            </span>
            <span className={styles.small}>
              <b>5</b> {scale.high}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

function Spreads({ part }: { readonly part: Of<'spreads'> }) {
  return (
    <ul className={styles.spreads}>
      {part.spreads.map((spread) => (
        <li key={spread.id} className={styles.spread}>
          <h2 className={styles.name}>{spread.name}</h2>
          <p className={styles.note} data-split={spread.isSplit || undefined}>
            {spread.note}
          </p>
          <div className={styles.dots}>
            <SpreadDots hands={spread.hands} mean={spread.mean} isSplit={spread.isSplit} />
          </div>
          <p className={styles.ends}>
            <span>{spread.low}</span>
            <span>{spread.high}</span>
          </p>
        </li>
      ))}
    </ul>
  )
}

function Scores({ part }: { readonly part: Of<'scores'> }) {
  return (
    <>
      <p className={styles.verdict}>{part.title}</p>
      <ul className={styles.scores}>
        {part.scores.map((score) => (
          <li key={score.id} className={styles.score} data-lead={score.isLead || undefined}>
            <span>{score.name}</span>
            <span className={styles.track} aria-hidden="true">
              <span className={styles.fill} style={{ inlineSize: `${score.score}%` }} />
            </span>
            <span className={styles.figure}>{Math.round(score.score)}</span>
          </li>
        ))}
      </ul>
      <p className={styles.small}>{part.note}</p>
    </>
  )
}

function Bars({ part }: { readonly part: Of<'bars'> }) {
  const scale = barScale(part.scale)
  return (
    <>
      <h2 className={styles.name}>{part.title}</h2>
      <ul className={styles.bars}>
        {part.bars.map((bar) => (
          <li key={bar.id} className={styles.barRow}>
            <span>{bar.label}</span>
            <span
              className={styles.bar}
              data-takes={bar.points < 0 || undefined}
              style={bar.points < 0 ? { paddingInlineEnd: `${100 - scale.zero}%` } : { paddingInlineStart: `${scale.zero}%` }}
            >
              <span className={styles.barFill} style={{ inlineSize: `${scale.widthOf(bar.points)}%` }} aria-hidden="true" />
              <span className={styles.figure}>{signed(bar.points)}</span>
            </span>
          </li>
        ))}
        <li className={styles.barRow} data-total="">
          <span>{part.total.label}</span>
          <span className={styles.bar} style={{ paddingInlineStart: `${scale.zero}%` }}>
            <span className={styles.figure}>{signed(part.total.points)}</span>
          </span>
        </li>
      </ul>
    </>
  )
}

function Work({ part }: { readonly part: Of<'work'> }) {
  return (
    <table className={styles.work}>
      <thead>
        <tr>
          <th scope="col">Kind of work</th>
          <th scope="col">Settled centrally</th>
          <th scope="col">Free</th>
        </tr>
      </thead>
      <tbody>
        {part.rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">{row.work}</th>
            <td>{row.isFixed}</td>
            <td>{row.isFree}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Stages({ part }: { readonly part: Of<'stages'> }) {
  return (
    <ol className={part.stages.length > 3 ? styles.stages : styles.cards}>
      {part.stages.map((stage) => (
        <li key={stage.id} className={styles.card} data-now={stage.isNow || undefined}>
          <h2 className={styles.name}>
            {stage.title}
            {stage.isNow ? ' · now' : ''}
          </h2>
          {stage.text === '' ? null : <p className={styles.stageText}>{stage.text}</p>}
          <ul className={styles.conditions}>
            {stage.conditions.map((condition) => (
              <li key={condition.id}>
                {condition.isMet ? '✓ ' : '○ '}
                {condition.text}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  )
}
