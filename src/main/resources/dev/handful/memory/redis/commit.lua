-- KEYS: state, lease, events, messages, trace; ARGV: owner, turn, now ms, terminal event, state, trace
if redis.call('EXISTS', KEYS[1]) == 0 then return {'missing'} end
local owner = redis.call('GET', KEYS[2])
if redis.call('HGET', KEYS[1], 'running') ~= ARGV[2] or (owner and owner ~= ARGV[1]) then
  return {'conflict'}
end
local retention = redis.call('HGET', KEYS[1], 'retention')
local seq = redis.call('HINCRBY', KEYS[1], 'seq', 1)
redis.call('XADD', KEYS[3], seq .. '-0', 'turn', ARGV[2], 'at', ARGV[3], 'event', ARGV[4])
redis.call('HSET', KEYS[1], 'state', ARGV[5], 'running', '')
redis.call('HINCRBY', KEYS[1], 'version', 1)
redis.call('HSET', KEYS[4], 't:' .. ARGV[2], seq)
redis.call('SET', KEYS[5], ARGV[6], 'PX', retention)
redis.call('DEL', KEYS[2])
for _, i in ipairs({1, 3, 4}) do redis.call('PEXPIRE', KEYS[i], retention) end
return {'committed', tostring(seq)}
