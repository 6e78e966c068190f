// Serves posters as Sanduan does, GET /s/{code}/poster.jpg, drawn by a peer: node server.mjs satori|canvas PORT PROCESSES
import cluster from 'node:cluster';
import http from 'node:http';

const [peer, port, processes] = process.argv.slice(2);

if (cluster.isPrimary) {
  for (let i = 0; i < processes; i++) cluster.fork();
} else {
  const { draw } = await import(`./${peer}.mjs`);
  const { people } = await import('./inputs.mjs');
  http.createServer(async (request, response) => {
    const person = people.get(request.url.split('/')[2]);
    if (!person) return response.writeHead(404).end();
    try {
      const jpeg = await draw(person);
      response.writeHead(200, { 'Content-Type': 'image/jpeg', 'Content-Length': jpeg.length }).end(jpeg);
    } catch (error) {
      console.error(error);
      response.writeHead(500).end();
    }
  }).listen(Number(port), '127.0.0.1');
}
