-- For wrk: sends the requests of a file, which are divided by zero bytes, in their order.
--   wrk … -s requests.lua URL -- FILE once|again
-- "once" stops when all are sent, so that none is ever sent twice; "again" begins anew. The last line printed is a JSON object.
local requests, last, once = {}, 0, false

function init(args)
  local file = assert(io.open(args[1], "rb"))
  for request in file:read("*a"):gmatch("[^%z]+") do
    requests[#requests + 1] = request
  end
  file:close()
  once = args[2] == "once"
end

function request()
  last = last + 1
  if last > #requests then
    if once then wrk.thread:stop() end
    last = 1
  end
  return requests[last]
end

function done(summary, latency)
  local e = summary.errors
  print(string.format(
    '{"micros":%d,"requests":%d,"bytes":%d,"refused":%d,"broken":%d,"p50":%d,"p99":%d}',
    summary.duration, summary.requests, summary.bytes, e.status, e.connect + e.read + e.write + e.timeout,
    latency:percentile(50), latency:percentile(99)))
end
