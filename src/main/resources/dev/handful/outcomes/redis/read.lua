-- KEYS: hashes; answers the fields of each in turn, an empty list for one that is gone.
local answer = {}
for i = 1, #KEYS do answer[i] = redis.call('HGETALL', KEYS[i]) end
return answer
