-- KEYS: the subject's hash, the day's subjects, the day's takers
-- ARGV: subject, day, ms at which the day is forgotten, most subjects of a day, most fields of a subject,
--       then triples of mode, field, value
-- Answers {'full'} or {'kept', refused, then per new outcome: field, number of the choice, started, place}.
local hash = KEYS[1]
if redis.call('EXISTS', hash) == 0 then
  if redis.call('SCARD', KEYS[2]) >= tonumber(ARGV[4]) then return {'full'} end
  redis.call('SADD', KEYS[2], ARGV[1])
  redis.call('PEXPIREAT', KEYS[2], ARGV[3])
  redis.call('HSET', hash, 'day', ARGV[2])
  redis.call('PEXPIREAT', hash, ARGV[3])
end
local refused = 0
local fresh = {}
for i = 6, #ARGV, 3 do
  local mode, field, value = ARGV[i], ARGV[i + 1], ARGV[i + 2]
  if mode == 'latest' then
    redis.call('HSET', hash, field, value)
  elseif redis.call('HEXISTS', hash, field) == 0 then
    if redis.call('HLEN', hash) >= tonumber(ARGV[5]) then
      refused = refused + 1
    elseif mode == 'listed' then
      redis.call('HSET', hash, field, redis.call('HINCRBY', hash, 'listed', 1) .. ';' .. value)
    else
      redis.call('HSET', hash, field, value)
      local choice = '0'
      if mode == 'chosen' then choice = tostring(redis.call('HINCRBY', hash, 'chosen', 1)) end
      if mode == 'chosen' or mode == 'taken' then
        redis.call('SADD', KEYS[3], ARGV[1])
        redis.call('PEXPIREAT', KEYS[3], ARGV[3])
      end
      if mode ~= 'once' then
        local item = string.match(field, '^o:[^:]+:(.*)$')
        fresh[#fresh + 1] = field
        fresh[#fresh + 1] = choice
        fresh[#fresh + 1] = redis.call('HGET', hash, 'started') or ''
        fresh[#fresh + 1] = redis.call('HGET', hash, 's:' .. item) or ''
      end
    end
  end
end
local answer = {'kept', tostring(refused)}
for i = 1, #fresh do answer[#answer + 1] = fresh[i] end
return answer
