/** Addresses that must never be reached, as data. `{port}` stands for a listener that must hear nothing. */
function words(text: string): readonly string[] {
  return text.trim().split(/\s+/)
}

/** Ways to write this machine in IPv4, and names for it. */
export const loopbackHosts = words(`
  127.0.0.1 127.0.0.2 127.1 127.0.1 127.255.255.254 127.127.127.127 2130706433 0x7f000001
  0x7F000001 0X7f000001 017700000001 0177.0.0.1 0177.0.0.01 0177.0000.0000.0001
  0x7f.0x0.0x0.0x1 0x7f.0.0.1 0x7f.1 0177.1 127.0x1 127.0.0x1 0x7f.0.1 127.0.0.01
  127.000.000.001 00000177.1 0x0000007f.1 127.0.0.1. 2130706433. 0x7f000001. 127.1. ①②⑦.⓪.⓪.①
  127。0。0。1 127．0．0．1 127｡0｡0｡1 １２７.０.０.１ １２７。１ ⑫７.0.0.1 %31%32%37.0.0.1 %31%32%37%2e0%2e0%2e1
  127%2e1 127.0.0.%31 0%787f.1 𝟏𝟐𝟕.𝟎.𝟎.𝟏 ２１３０７０６４３３ 0ｘ7f000001 0.0.0.0 0 0.0 0x0 00 0.0.0.0.
  0.1.2.3 0x00000000 ０ localhost LOCALHOST LocalHost localhost. LOCALHOST. foo.localhost
  a.b.localhost foo.localhost. localhost.localdomain localhost6 ip6-localhost ip6-loopback
  ｌｏｃａｌｈｏｓｔ ⓛⓞⓒⓐⓛⓗⓞⓢⓣ loc%61lhost l%6fcalhost loc\u00adalhost
`)

/** IPv6: loopback, addresses that hold an IPv4 one, tunnels, translation, local and multicast. */
export const sixHosts = words(`
  [::1] [0:0:0:0:0:0:0:1] [0000:0000:0000:0000:0000:0000:0000:0001] [::0001] [0::1] [::0:1]
  [0:0::1] [::0.0.0.1] [::] [0:0:0:0:0:0:0:0] [::0] [::0.0.0.0] [::ffff:127.0.0.1]
  [::FFFF:127.0.0.1] [::ffff:7f00:1] [::ffff:7f00:0001] [0:0:0:0:0:ffff:127.0.0.1]
  [0000:0000:0000:0000:0000:ffff:7f00:0001] [::ffff:0.0.0.0] [::ffff:0:0] [::ffff:10.0.0.1]
  [::ffff:a00:1] [::ffff:169.254.169.254] [::ffff:a9fe:a9fe] [::ffff:192.168.0.1]
  [::ffff:172.16.0.1] [::ffff:8.8.8.8] [::127.0.0.1] [::7f00:1] [::10.0.0.1]
  [::169.254.169.254] [::a9fe:a9fe] [::192.168.1.1] [::ffff:0:127.0.0.1] [::ffff:0:7f00:1]
  [::ffff:0:10.0.0.1] [::ffff:0:a9fe:a9fe] [64:ff9b::127.0.0.1] [64:ff9b::7f00:1]
  [64:ff9b::10.0.0.1] [64:ff9b::a9fe:a9fe] [64:ff9b::192.168.0.1] [64:ff9b:1::127.0.0.1]
  [64:ff9b:1::7f00:1] [64:ff9b:1:ffff::a00:1] [2002:7f00:1::] [2002:7f00:0001::1]
  [2002:a00:1::] [2002:a9fe:a9fe::] [2002:c0a8:1::1] [2002:ac10:1::1] [2001::1]
  [2001:0:4136:e378:8000:63bf:80ff:fffe] [2001:0:7f00:1::] [2001:0:a00:1::1]
  [2001:0:a9fe:a9fe::] [2001:10::1] [2001:20::1] [2001:2::1] [2001:1::1] [2001:3::1]
  [2001:4:112::1] [2001:db8::1] [2001:db8:ffff::1] [3fff::1] [3fff:fff::1] [2620:4f:8000::1]
  [100::1] [100:0:0:1::1] [5f00::1] [fe80::1] [fe80::1%25eth0] [fe80::1%eth0] [fe80::1%lo]
  [febf::1] [fe80:0:0:0:0:0:7f00:1] [fec0::1] [feff::1] [fc00::1] [fd00::1] [fd00:ec2::254]
  [fd12:3456:789a::1] [fdff:ffff::1] [fd20:ce::254] [ff00::1] [ff01::1] [ff02::1] [ff02::2]
  [ff02::fb] [ff05::2] [ff0e::1] [ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff]
  [2606:4700::5efe:7f00:1] [2606:4700::200:5efe:a00:1] [2606:4700::0:5efe:169.254.169.254]
  [4000::1] [1::1] [8000::1] [1fff::1]
`)

/** IPv4: private, link-local, clouds, shared, documentation, benchmarks, multicast, reserved. */
export const privateHosts = words(`
  10.0.0.1 10.255.255.255 10.1 167772161 0xa000001 012.0.0.1 0xa.1 10.0.0.1. 172.16.0.1
  172.31.255.254 172.16.1 2886729729 0xac.0x10.0.1 192.168.0.1 192.168.1.254 192.168.65535
  3232235521 0xc0a80001 0300.0250.0.1 192.168.1 １９２.１６８.０.１ 169.254.169.254 169.254.169.253
  169.254.170.2 2852039166 0xa9fea9fe 0251.0376.0251.0376 0xa9.0xfe.0xa9.0xfe 169.254.43518
  169.16689662 0251.254.0xa9.254 169.254.169.254. 169。254。169。254 ①⑥⑨.②⑤④.①⑥⑨.②⑤④ 169.254.0.1
  169.254.255.255 100.64.0.1 100.100.100.200 100.127.255.255 168.63.129.16 0xa83f8110
  192.0.0.1 192.0.0.8 192.0.0.170 192.0.0.192 192.0.2.1 192.31.196.1 192.52.193.1 192.88.99.1
  192.175.48.1 198.18.0.1 198.19.255.255 198.51.100.1 203.0.113.1 224.0.0.1 224.0.0.251
  239.255.255.250 239.255.255.255 240.0.0.1 250.1.2.3 255.255.255.255 255.255.255.254
  4294967295 0xffffffff 037777777777 0377.0377.0377.0377
`)

/** Names that mean something only inside a network. */
const localNames = words(`
  metadata metadata.google.internal METADATA.GOOGLE.INTERNAL metadata.google.internal.
  instance-data instance-data.ec2.internal kubernetes kubernetes.default
  kubernetes.default.svc.cluster.local host.docker.internal gateway.docker.internal
  printer.local router.lan nas.home wpad db.corp intranet server fritz.box.
  homeassistant.local a.home.arpa x.test x.invalid x.example x.onion localhost.local rabbitmq
  redis postgres vault.intranet 1.0.0.127.in-addr.arpa b.arpa x.alt x.private ローカル 例え
`)

/** Whole addresses: schemes, credentials, two readings of one text, and what is none. */
const wholeAddresses: readonly string[] = [
  'http://127.0.0.1:{port}/a.png',
  'HTTP://127.0.0.1:{port}/a.png',
  'ftp://127.0.0.1:{port}/a.png',
  'gopher://127.0.0.1:{port}/_GET',
  'file:///etc/passwd',
  'file://localhost/etc/passwd',
  'FILE:///etc/passwd',
  'ws://127.0.0.1:{port}/',
  'wss://127.0.0.1:{port}/',
  'dict://127.0.0.1:{port}/',
  'ldap://127.0.0.1:{port}/',
  'tftp://127.0.0.1:{port}/',
  'jar:http://127.0.0.1:{port}!/',
  'blob:http://127.0.0.1:{port}/a',
  "javascript:fetch('http://127.0.0.1:{port}')",
  'about:blank',
  'view-source:https://127.0.0.1:{port}/',
  'unix:/var/run/docker.sock',
  'http+unix://%2Fvar%2Frun%2Fdocker.sock/',
  'netdoc:///etc/passwd',
  'chrome://settings',
  'https:127.0.0.1:{port}/a.png',
  'https:/127.0.0.1:{port}/a.png',
  'https:///127.0.0.1:{port}/a.png',
  'https://///127.0.0.1:{port}/a.png',
  'https:\\\\127.0.0.1:{port}\\a.png',
  'https:/\\127.0.0.1:{port}/a.png',
  'https://user@127.0.0.1:{port}/a.png',
  'https://user:secret@127.0.0.1:{port}/a.png',
  'https://:secret@pictures.gesso.dev/a.png',
  'https://user@pictures.gesso.dev/a.png',
  'https://pictures.gesso.dev@127.0.0.1:{port}/a.png',
  'https://pictures.gesso.dev:443@127.0.0.1:{port}/a.png',
  'https://pictures.gesso.dev%40127.0.0.1:{port}/a.png',
  'https://127.0.0.1:{port}#@pictures.gesso.dev/a.png',
  'https://127.0.0.1:{port}?@pictures.gesso.dev/a.png',
  'https://127.0.0.1:{port}\\@pictures.gesso.dev/a.png',
  'https://pictures.gesso.dev\\@127.0.0.1:{port}/a.png',
  'https://127.0.0.1:{port}/@pictures.gesso.dev/a.png',
  'https://127.0.0.1:{port};pictures.gesso.dev/a.png',
  'https://127.0.0.1:{port}%00.pictures.gesso.dev/a.png',
  'https://127.0.0.1%00:{port}/a.png',
  'https://127.0.0.1%2f:{port}/a.png',
  'https://127.0.0.1%23.pictures.gesso.dev:{port}/a.png',
  'https://127.0.0.1%3f.pictures.gesso.dev:{port}/a.png',
  'https://127.0.0.1 :{port}/a.png',
  'https:// 127.0.0.1:{port}/a.png',
  ' https://127.0.0.1:{port}/a.png',
  'https://127.0.0.1:{port}/a.png\0',
  'https://127.0.0.1\t:{port}/a.png',
  'https://127.0\n.0.1:{port}/a.png',
  '\thttps://127.0.0.1:{port}/a.png',
  'https\n://127.0.0.1:{port}/a.png',
  'https://127.0.0.1\r\nHost: pictures.gesso.dev:{port}/a.png',
  'https://127.0.0.1:{port}/\r\nX-Injected: 1',
  'https://127.0.0.1:99999/a.png',
  'https://127.0.0.1:-1/a.png',
  'https://127.0.0.1:0/a.png',
  'https://127.0.0.1:0{port}/a.png',
  'https://127.0.0.1::{port}/a.png',
  'https://127.0.0.1:{port}:443/a.png',
  'https://[127.0.0.1]:{port}/a.png',
  'https://[::1:{port}/a.png',
  'https://::1:{port}/a.png',
  'https://[::1]]:{port}/a.png',
  'https://[::ffff:127.0.0.1.]:{port}/a.png',
  'https://[0x7f000001]:{port}/a.png',
  'https://127.0.0.1.:{port}/a.png',
  'https://256.256.256.256:{port}/a.png',
  'https://127.0.0.0x:{port}/a.png',
  'https://127..1:{port}/a.png',
  'https://.127.0.0.1:{port}/a.png',
  'https://127.0.0.1.1:{port}/a.png',
  'https://4294967296:{port}/a.png',
  'https://-127.0.0.1:{port}/a.png',
  'https://*.localhost:{port}/a.png',
  'https://./a.png',
  'https://../a.png',
  'https://:{port}/a.png',
  'https://?/a.png',
  'https://#/a.png',
  'https://',
  'https:',
  '//127.0.0.1:{port}/a.png',
  '/etc/passwd',
  '../../etc/passwd',
  '127.0.0.1:{port}/a.png',
  'localhost:{port}/a.png',
  'a.png',
  '?a=1',
  'https://a_/a.png',
  'https://xn--/a.png',
  'https://xn--a/a.png',
  'https://%ff%ff.dev/a.png',
  'https://a..b.dev/a.png',
  'https://a.dev./a.png',
  'https://pictures.gesso.dev/\\\\a.png',
]

/** Every form once, with the port of a listener in its place. */
export function hostileForms(port: number): string[] {
  const hosts = [...loopbackHosts, ...sixHosts, ...privateHosts, ...localNames]
  const forms = [...hosts.map((host) => `https://${host}:{port}/a.png`), ...wholeAddresses]
  return [...new Set(forms)].map((form) => form.replaceAll('{port}', String(port)))
}
