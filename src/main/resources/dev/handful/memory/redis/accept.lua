-- KEYS: state, lease, events, messages
-- ARGV: owner, lease ms, now ms, turn, accepted event, event that ends an abandoned turn, message ids
if redis.call('EXISTS', KEYS[1]) == 0 then return {'missing'} end
local retention = redis.call('HGET', KEYS[1], 'retention')
local running = redis.call('HGET', KEYS[1], 'running')
local leased = redis.call('EXISTS', KEYS[2]) == 1
if running ~= '' and not leased then
  local seq = redis.call('HINCRBY', KEYS[1], 'seq', 1)
  redis.call('XADD', KEYS[3], seq .. '-0', 'turn', running, 'at', ARGV[3], 'event', ARGV[6])
  redis.call('HSET', KEYS[4], 't:' .. running, seq)
  redis.call('HSET', KEYS[1], 'running', '')
end
for i = 7, #ARGV do
  local turn = redis.call('HGET', KEYS[4], 'm:' .. ARGV[i])
  if turn then
    return {'duplicate', turn, redis.call('HGET', KEYS[4], 't:' .. turn) or ''}
  end
end
if leased then return {'conflict'} end
local seq = redis.call('HINCRBY', KEYS[1], 'seq', 1)
redis.call('XADD', KEYS[3], seq .. '-0', 'turn', ARGV[4], 'at', ARGV[3], 'event', ARGV[5])
redis.call('SET', KEYS[2], ARGV[1], 'PX', ARGV[2])
redis.call('HSET', KEYS[1], 'running', ARGV[4])
for i = 7, #ARGV do redis.call('HSET', KEYS[4], 'm:' .. ARGV[i], ARGV[4]) end
for _, i in ipairs({1, 3, 4}) do redis.call('PEXPIRE', KEYS[i], retention) end
return {'begun', tostring(seq), redis.call('HGET', KEYS[1], 'state')}
