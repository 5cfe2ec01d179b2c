/**
 * Advance widths in thousandths of the type size, the widest of each pair of fonts: Inter and Arial, Source Serif 4 and Georgia.
 * Made from the fonts by widths.test.ts, which says how; runs of characters from the code given, two base-36 digits each, `..` unknown.
 */
// biome-ignore format: a table made by a script
export const widthTables = {
  sansRegular: [
    [0x20, '7u80cyhmhuraij8ca5a5dxie81cs81a1hjfhgyh6hygih9fqh7h9818eieieiefhs8j6ijkbk3ijgzlmko7qfviofqp4kylmijlmk3ijhykpj6reizivhha5a1a5d4fh9afmh1fwh1g8abh2gg6r6rf96rocgfgoh1h1aheo94ggfnmrf6fnfdbv99bvie'],
    [0xa0, '7u9afwgzk5fh7jftgfpfcmg7ie9akhfdcoiecace9agagr9a9a9adfg7n6nkoigzj6j6j6j6j6j6rskbijijijij7q7q7q7qkfkylmlmlmlmlmielmkpkpkpkpivijh5fmfmfmfmfmfmpifwg8g8g8g87q7q7q7qg7gfgogogogogoiegzggggggggfnh1fnj6fmj6fmj6fmkbfwkbfwkbfwkbfwk3jqkfh1ijg8ijg8ijg8ijg8ijg8lmh2lmh2lmh2lmh2koggllgg7q7q7q7q7q7q7q6r7q7qncdhfv6riof9emfq6rfq6rfq9gfna0gj6rkygfkygfkygfgtkygflmgolmgolmgorxrsk3ahk3ahk3ahijeoijeoijeoijeohy94hyaghy94kpggkpggkpggkpggkpggkpggremrivfnivhhfdhhfdhhfd8r'],
    [0x386, 'j681ltohba..ny..ofo77oj6ijg3iyijhhkolm7qioj6p4kyi9lmkoij..j5hyivohizoglf7qiviheygg7oggihgkfng8eye6ggha7oemhugagbfjgoj6h1fuhdcyggk1ftlmmd7ogggoggmd'],
    [0x400, 'ijiko1g3kbij7q7qfvuyv9oliokyhok3j6i9ijg3msijqoh6kykyioktp4kolmkoijkbhyhon1izkkjhqmr1mpomi9kbs7k3fmgifpc5h2g8mjdrggggf2g8lfgdgogch1fwcyfnmvf6gmg2mvn9hwkhfjfwnfffg8g8ggc5fweo6r7q6rppoxggf2ggfngc'],
    [0x2010, '......fhrs......79796q..c9c9bp..fh..fn......rs'],
    [0x20ac, 'ij'],
    [0x2190, '..n6..n6'],
    [0x2212, 'ie'],
  ],
  sansBold: [
    [0x20, '7q9aejhwi3rxk392aeaef0ip8vcy8vajicfhhchpijh1hsg1hths9a9aipipipgzrsk8k3khk3ijgzlmkq7qg4k3gzpnl4lmijlmk3ijidkgk8sdk0jui5aeajaeg8fh9sfzhdg7hdggatheh17q7qfu7qp1h0gzhdhdb1fh9uh1gbncftgdfqcn9zcnip'],
    [0xa0, '7q9ag7hikufo8sfth0pfcthnip9akhfdcripcmcw9sh3gp9a9a9adkhnn6o6p8gzk8k8k8k8k8k8s6khijijijij7q7q7q7qkwl4lmlmlmlmlmiplmkgkgkgkgjuijhwfzfzfzfzfzfzpdg7gggggggg7q7q7q7qgzh0gzgzgzgzgzipgzh1h1h1h1gdhdgdk8fzk8fzk8fzkhg7khg7khg7khg7k3kkkwhdijggijggijggijggijgglmhelmhelmhelmhekqh1m5h17q7q7q7q7q7q7q7q7q7qntfhg47qk3fufrgz7qgz7qgzaqgzdcgz7ql4h0l4h0l4h0jpl4h0lmgzlmgzlmgzs6rkk3b1k3b1k3b1ijfhijfhijfhijfhid9uiddcid9ukgh1kgh1kgh1kgh1kgh1kgh1sdncjugdjui5fqi5fqi5fq9b'],
    [0x386, 'k89anqphd6..p1..pyp78ak8k3gqk3iji5kqlm7qk3k8pnl4itlmkqij..j8idjuoqk0oqma7qjuj1fbh18ah0j1gzgbgvfbemh1hd8afrilh3gufjgzlahdg6j1dsh0lhgfmlnh8ah0gzh0nh'],
    [0x400, 'ijilomg6khij7q7pg4v1vaosjkl4ipk6k8jzk3g6npijsphpl4l4jkkupnkqlmkqijkhidipnqk0kwjmrxsco6r8jzkhsqjzfzh6h3cghyggnje7h3h3fuhom6gzgzgthdg7dsgdobfthpginko7kanrh3g8nvg8ggggh1cgg8fh7q7u7qqxpgh1fuh3gdgt'],
    [0x2010, '......fhrs......86867q..e3dydw..fh..e0......rs'],
    [0x20ac, 'iv'],
    [0x2190, '..oi..oi'],
    [0x2212, 'ip'],
  ],
  serifRegular: [
    [0x20, '6q98bghwgypwk860afafd5hw8eaf8ed1h2epfjfcfpepfqepglfq8p8phwhwhwdbptjsi6iekui6h0k6mnaueejqh6pzlckph9kpjifmhkl2jprxjrijgqafd1afhwhwdwf1h7egh2eta9fhht958fgi95qjhvg3hagpcocx9zhgg3n8ftgadmbzafbzhw'],
    [0xa0, '6q98fghbfwh3afdwdwq6dwg6hw8wq6hwbohwdwdwdwh5gn8eb4dwdwg6t6t6t6dbjsjsjsjsjsjsqziei6i6i6i6auauauaukulckpkpkpkpkphwkpl2l2l2l2ijhchif1f1f1f1f1f1mzegetetetet95959595fphvg3g3g3g3g3hwg3hghghghggagvgajsf1jsf1jsf1ieegieegieegieegkuiikuh2i6eti6eti6eti6eti6etk6fhk6fhk6fhk6fhmnhtmnhtau95au95au85au95au95p8g9ee8fjqgigih695h695h69yiibph695lchvlchvlchvn5lchvkpg3kpg3kpg3rrpgjicojicojicofmcxfmcxfmcxfmcxhk9zhk9zh79ml2hgl2hgl2hgl2hgl2hgl2hgrxn8ijgaijgqdmgqdmgqdm9z'],
    [0x386, 'js8el6q2dw..m8..mbmj8gjsi5fuh6hqgammkiagjqjspzlch5kilsh9..fthkijkxiombktagijgrcygp8gfsgrgseyfkcycmgpeo8gfrfrh5ewczfohbgmd6gye2fskme8l4li8gfsfofsli'],
    [0x400, 'hqhqkbfuhif4agagalppsfmeixm9jlltjshji5fuk4hqqpfjm9m9ixjhpzmmkilsh9iehkjlkvioltk4twtwk5q5h7hkskixf1fsf9dagletmrcvililgfgvlxifg3ibhaegfkgan4fti7gjpgpfhwmdereenefyetetgmdaeecx95958fm9nphtgfilgaif'],
    [0x2010, '......hwnt......6b6b6b..c8c8c8..e8..ax......my'],
    [0x20ac, 'hv'],
    [0x2190, '..iw..iw'],
    [0x2212, 'hw'],
  ],
  serifBold: [
    [0x20, '72ahe6jkhtqdm87icfcfdejk95aj95d4jif7hfhdi2goi0ffiti0a8a8jkjkjkf9qvl3l2jwn6k2iomgpecegkmpj2sgncmsjimsm6i1j1n6l7vbmhkcj6cfd4cfjkjkdwgkhyesigfwayg1iw9u9nhk9ls8j6hoiai1ehe9b2itg5o0gcggemdwasdwjk'],
    [0xa0, '72ahguj6jkkdasfodwq6fcgzjk9bq6jkbojkfcfcdwimha9eb4fcfcgztststsf9l3l3l3l3l3l3tqjwk2k2k2k2cecececen6ncmsmsmsmsmsjkmsn6n6n6n6kcjpiagkgkgkgkgkgknuesfwfwfwfw9u9u9u9uhqj6hohohohohojkhoititititgghyggl3gkl3gkl3gkjwesjwesjwesjwesn6jun6igk2fwk2fwk2fwk2fwk2fwmgg1mgg1mgg1mgg1peiwpeiwce9uce9uce9uce9uce9usyjggk9nmphkhvj29lj29lj2azkiexj29lncj6ncj6ncj6nln9ixmshomshomshoulq2m6ehm6ehm6ehi1e9i1e9i1e9i1e9j1b2j1b2j1b2n6itn6itn6itn6itn6itn6itvbo0kcggkcj6emj6emj6ema6'],
    [0x386, 'js8jlfqaek..mj..mpn18tjsikg1hhhmggmhkpark6jspul1h1kmlxhp..fyi2ijlwiungl4arijh5dih48tfth5h0fdfvdicmh4f88tg9gbhefccwg2hngzdehbe3ftl8ewlhm38tftg2ftm3'],
    [0x400, 'hmhml0g1hmfkararayqjsnmtjlm9jjltjshxikg1kdhmrnfsm9m9jljypumhkmlwhpifi2jjlriulzkeubuhkvr4hphqssjgfeg6frdgh3f0nnddiyiygwhbm0irgeinhkeng2ggnrg9iuh4pyq8iqnhfcennzgjf0f0gzdgeod79c9c8pn2ogi2gwiyggip'],
    [0x2010, '......jkps......7h7h7h..egegeg..eh..c6......q6'],
    [0x20ac, 'jw'],
    [0x2190, '..iw..iw'],
    [0x2212, 'jk'],
  ],
} as const
