-- KEYS: state, lease, events, messages; ARGV: now ms, event that ends an abandoned turn
if redis.call('EXISTS', KEYS[1]) == 0 then return {'missing'} end
local running = redis.call('HGET', KEYS[1], 'running')
if running == '' then return {'idle'} end
if redis.call('EXISTS', KEYS[2]) == 1 then return {'alive'} end
local seq = redis.call('HINCRBY', KEYS[1], 'seq', 1)
redis.call('XADD', KEYS[3], seq .. '-0', 'turn', running, 'at', ARGV[1], 'event', ARGV[2])
redis.call('HSET', KEYS[4], 't:' .. running, seq)
redis.call('HSET', KEYS[1], 'running', '')
return {'ended'}
