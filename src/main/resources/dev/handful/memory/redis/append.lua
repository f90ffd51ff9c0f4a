-- KEYS: state, lease, events; ARGV: owner, turn, now ms, event
-- A turn may outlive its lease; it is stale only when it was ended or another one began.
if redis.call('EXISTS', KEYS[1]) == 0 then return {'missing'} end
local owner = redis.call('GET', KEYS[2])
if redis.call('HGET', KEYS[1], 'running') ~= ARGV[2] or (owner and owner ~= ARGV[1]) then
  return {'conflict'}
end
local seq = redis.call('HINCRBY', KEYS[1], 'seq', 1)
redis.call('XADD', KEYS[3], seq .. '-0', 'turn', ARGV[2], 'at', ARGV[3], 'event', ARGV[4])
return {'appended', tostring(seq)}
