"""The seeded `random` of the original engine: Python 2.7's algorithms over the same Mersenne Twister.

Python 2.7 draws an integer below n as int(random() * n); Python 3 draws bits. Variants of a problem must be what
they were, so whatever differs between the two is written here after the algorithms published with CPython 2.7.
"""
import math
import random as _modern

_WIDEST = 1 << 53


def _whole(value, name):
    whole = int(value)
    if whole != value:
        raise ValueError("non-integer %s for randrange()" % name)
    return whole


class Random(_modern.Random):
    def seed(self, a=None, version=1):
        if isinstance(a, (str, bytes, bytearray)):
            a = hash(a)
        super().seed(a)

    def _below(self, n):
        return self._randbelow(n) if n >= _WIDEST else int(self.random() * n)

    def randrange(self, start, stop=None, step=1):
        start = _whole(start, "arg 1")
        if stop is None:
            if start > 0:
                return self._below(start)
            raise ValueError("empty range for randrange()")
        stop, step = _whole(stop, "stop"), _whole(step, "step")
        if step == 0:
            raise ValueError("zero step for randrange()")
        count = (stop - start + step + (-1 if step > 0 else 1)) // step
        if count <= 0:
            raise ValueError("empty range for randrange() (%d,%d, %d)" % (start, stop, stop - start))
        return start + step * self._below(count)

    def randint(self, a, b):
        return self.randrange(a, b + 1)

    def choice(self, seq):
        return seq[int(self.random() * len(seq))]

    def shuffle(self, x, random=None):
        draw = random or self.random
        for i in range(len(x) - 1, 0, -1):
            j = int(draw() * (i + 1))
            x[i], x[j] = x[j], x[i]

    def sample(self, population, k):
        n = len(population)
        if not 0 <= k <= n:
            raise ValueError("sample larger than population")
        small = 21 + (4 ** math.ceil(math.log(k * 3, 4)) if k > 5 else 0)
        if n <= small or hasattr(population, "keys"):
            return self._sample_from_pool(list(population), k)
        if not hasattr(population, "__getitem__"):
            population = tuple(population)
        chosen, result = set(), []
        for _ in range(k):
            j = int(self.random() * n)
            while j in chosen:
                j = int(self.random() * n)
            chosen.add(j)
            result.append(population[j])
        return result

    def _sample_from_pool(self, pool, k):
        result, n = [], len(pool)
        for i in range(k):
            j = int(self.random() * (n - i))
            result.append(pool[j])
            pool[j] = pool[n - i - 1]
        return result

    def triangular(self, low=0.0, high=1.0, mode=None):
        u = self.random()
        c = 0.5 if mode is None else (mode - low) / (high - low)
        if u > c:
            u, c, low, high = 1.0 - u, 1.0 - c, high, low
        return low + (high - low) * (u * c) ** 0.5

    def gammavariate(self, alpha, beta):
        if alpha != 1.0:
            return super().gammavariate(alpha, beta)
        u = self.random()
        while u <= 1e-7:
            u = self.random()
        return -math.log(u) * beta

    def jumpahead(self, n):
        raise NotImplementedError("jumpahead is not given: seed again instead")

    def paretovariate(self, alpha):
        return 1.0 / pow(1.0 - self.random(), 1.0 / alpha)


class SystemRandom(_modern.SystemRandom):
    pass


def seeded(seed):
    """A generator that can stand where the module `random` stood."""
    generator = Random(seed)
    generator.Random = Random
    generator.SystemRandom = SystemRandom
    return generator
