// A whole Bluesky network in one process: PDS, AppView, moderation and directory. `pds` as argument: only PDS and directory.
import fs from 'node:fs'
import net from 'node:net'

// The servers call listen(port), which opens every interface. Nothing of a test may be reachable from outside.
const listen = net.Server.prototype.listen
net.Server.prototype.listen = function (...given) {
  const [first, second] = given
  if (typeof first === 'number') given.splice(1, typeof second === 'string' ? 1 : 0, '127.0.0.1')
  else if (first?.port !== undefined) given[0] = { ...first, host: '127.0.0.1' }
  return listen.apply(this, given)
}

const { TestNetwork, TestNetworkNoAppView } = await import(process.env.DEV_ENV_MODULE)
const [plcPort, pdsPort, appviewPort, ozonePort] = process.env.PORTS.split(',').map(Number)
const plc = { port: plcPort }
const pds = { port: pdsPort, hostname: 'localhost', enableDidDocWithSession: true }

const network =
  process.argv[2] === 'pds'
    ? await TestNetworkNoAppView.create({ plc, pds })
    : await TestNetwork.create({
        dbPostgresUrl: process.env.DB_POSTGRES_URL,
        dbPostgresSchema: 'local',
        plc,
        pds,
        bsky: { port: appviewPort, publicUrl: `http://localhost:${appviewPort}` },
        ozone: { port: ozonePort },
      })

const addresses = { pds: network.pds.url, appview: network.bsky?.url ?? null, plc: network.plc.url }
fs.writeFileSync(`${process.env.READY_FILE}.new`, JSON.stringify(addresses))
fs.renameSync(`${process.env.READY_FILE}.new`, process.env.READY_FILE)
