/** What the room sees of a canvas: names, one card, rows, places, one touchpoint at a time. The frame around it has the title, the step and the timer. */
import { WallColumns } from '../../room/parts/WallColumns'
import { WallLead } from '../../room/parts/WallLead'
import { WallLines } from '../../room/parts/WallLines'
import { listed } from '../../room/parts/words'
import type { AudienceProps } from '../contract'
import type { CanvasProjection } from './audience'
import styles from './CanvasAudience.module.css'
import mapStyles from './map.module.css'
import { PowerMap } from './PowerMap'

export default function CanvasAudience({ projection }: AudienceProps<CanvasProjection>) {
  switch (projection.form) {
    case 'question':
      return <p className={styles.question}>{projection.text}</p>
    case 'names':
      return (
        <>
          <WallLead text={projection.lead} />
          <WallColumns columns={projection.columns} />
        </>
      )
    case 'map':
      return (
        <div className={styles.map}>
          <PowerMap>
            {(power, interest) => (
              <div key={`${power}-${interest}`} className={mapStyles.place}>
                {projection.points
                  .filter((point) => point.power === power && point.interest === interest)
                  .map((point) => (
                    <span key={point.id} className={mapStyles.wallPoint} data-side={point.side}>
                      {point.name}
                    </span>
                  ))}
              </div>
            )}
          </PowerMap>
        </div>
      )
    case 'card':
      return <Card {...projection} />
    case 'rows':
      return <WallLines lines={projection.lines} />
    case 'votes':
      return (
        <>
          <WallLead text={projection.lead} />
          <WallLines lines={projection.lines} />
        </>
      )
    case 'places':
      return (
        <ul className={styles.places}>
          {projection.places.map((place) => (
            <li key={place.id} className={styles.place}>
              <span className={styles.placeName}>{place.name}</span>
              <span className={styles.serves}>{place.serves.length === 0 ? 'Whom does it serve?' : listed(place.serves)}</span>
              <span className={styles.leads}>{place.leadsTo.length === 0 ? 'Where from here?' : `→ ${place.leadsTo.join(', ')}`}</span>
            </li>
          ))}
        </ul>
      )
    case 'point':
      return <Point {...projection} />
    case 'way':
      return (
        <>
          <WallLead text={projection.walk} />
          <WallLines lines={projection.lines} isSingle />
        </>
      )
  }
}

function Card({ name, about, hasNeeds, needs, boxes }: Extract<CanvasProjection, { form: 'card' }>) {
  return (
    <>
      <header className={styles.cardHead}>
        <h2 className={styles.who}>{name}</h2>
        <p className={styles.about}>{about}</p>
      </header>
      <div className={styles.card}>
        {hasNeeds && needs.length === 0 ? null : (
          <div className={styles.needs}>
            {hasNeeds ? <WallLines lines={needs} isSingle /> : <p className={styles.open}>What do they need?</p>}
          </div>
        )}
        <dl className={styles.boxes}>
          {boxes.map((box) => (
            <div key={box.id} className={styles.box} data-empty={box.lines.length === 0 || undefined}>
              <dt className={styles.boxTitle}>{box.title}</dt>
              {box.lines.length === 0 ? <dd>?</dd> : box.lines.map((line) => <dd key={line}>{line}</dd>)}
            </div>
          ))}
        </dl>
      </div>
    </>
  )
}

function Point({ walk, number, count, text, place, breaks, repair }: Extract<CanvasProjection, { form: 'point' }>) {
  return (
    <>
      <p className={styles.about}>{walk}</p>
      <p className={styles.number}>
        {number} <span className={styles.of}>of {count}</span>
      </p>
      <p className={styles.point}>{text}</p>
      {place === '' ? null : <p className={styles.where}>{place}</p>}
      {breaks ? (
        <p className={styles.breaks}>
          <strong>The way breaks here.</strong> {repair === '' ? 'What would mend it?' : repair}
        </p>
      ) : null}
    </>
  )
}
