"""Writes special.csv: function, up to three arguments, value.

Arguments are doubles in hexadecimal, values have 40 digits. mpmath gives erf, log Γ and ψ; the incomplete functions are
the power series with positive terms, summed here with so many digits that 1 − P keeps 40; inverses are bisected and
polished by secants on the logarithm. Run it here: python3 special.py
"""
import random

from mpmath import mp, mpf, nstr
import mpmath as m

mp.dps = 60
rng = random.Random(28112026)


def size(low, high):
    return (1 + rng.random()) * 2.0 ** rng.randint(low, high)


def positive_series(ratio):
    term = total = mpf(1)
    n = 1
    while term > total * mpf(10) ** -(mp.dps + 5):
        term *= ratio(n)
        total += term
        n += 1
    return total


def gamma_p(a, x):
    a, x = mpf(a), mpf(x)
    return m.exp(a * m.log(x) - x - m.loggamma(a + 1)) * positive_series(lambda n: x / (a + n))


def beta_i(a, b, x):
    a, b, x = mpf(a), mpf(b), mpf(x)
    if x > 0.5:
        return rest(lambda *z: beta_lower(b, a, 1 - x, x))(x)
    return beta_lower(a, b, x, 1 - x)


def beta_lower(a, b, x, y):
    log = a * m.log(x) + b * m.log(y) - m.loggamma(a) - m.loggamma(b) + m.loggamma(a + b)
    return m.exp(log) / a * positive_series(lambda n: x * (a + b + n - 1) / (a + n))


def rest(f):
    """1 − f with 40 digits, however small it is."""
    def g(*a):
        with mp.workdps(60):
            value = 1 - f(*a)
        digits = 60
        while abs(value) < mpf(10) ** (45 - digits):
            digits *= 2
            with mp.workdps(digits):
                value = 1 - f(*a)
        return value
    return g


def normal(x):
    return m.erfc(-mpf(x) / m.sqrt(2)) / 2


def solve(log_f, low, high):
    """The zero of a monotone function between low and high: halves of the logarithm first, then the secant."""
    low, high = mpf(low), mpf(high)
    rising = log_f(high) > log_f(low)
    for _ in range(24):
        middle = m.sqrt(low * high)
        if (log_f(middle) > 0) == rising:
            high = middle
        else:
            low = middle
    x0, x1 = low, high
    f0, f1 = log_f(x0), log_f(x1)
    while abs(x1 - x0) > abs(x1) * mpf(10) ** -45 and f1 != f0:
        x0, x1, f0 = x1, x1 - f1 * (x1 - x0) / (f1 - f0), f1
        f1 = log_f(x1)
    return x1


ROWS = []


def add(name, f, arguments):
    print(name, len(arguments), flush=True)
    for a in dict.fromkeys(arguments):
        a = a if isinstance(a, tuple) else (a,)
        value = f(*[mpf(x) for x in a])
        if value == 0 or mpf(10) ** -307 < abs(value) < mpf(10) ** 308:
            ROWS.append((name, a, value))


both = lambda xs: [s * x for x in xs for s in (1, -1)]
reals = both([rng.uniform(0, 6) for _ in range(30)] + [size(-40, 4) for _ in range(20)]
             + [0.5, 0.49999999999999994, 1e-300, 26.0, 5.0])
add("erf", m.erf, reals)
add("erfc", m.erfc, reals)
add("erfcx", lambda x: m.exp(x * x) * m.erfc(x), [x for x in reals if x > -20])
add("normalCdf", normal, reals + [-37.0, -20.5])
add("logNormalCdf", lambda x: m.log1p(-normal(-x)) if x > 0 else m.log(normal(x)), [x for x in reals + [-30.0, -37.5, 8.5, 15.0]])
probabilities = [1e-300, 1e-100, 1e-20, 1e-10, 0.25, 0.75, 0.5 + 1e-10, 0.24999, 1 - 1e-10, 1 - 2.0 ** -53] \
    + [rng.random() for _ in range(30)] + [10 ** rng.uniform(-307, 0) for _ in range(20)]
small_normal = lambda q: solve(lambda t: m.log(normal(-t)) - m.log(q), 1e-20, 40)
add("normalQuantile", lambda p: -small_normal(p) if p < 0.5 else small_normal(1 - p), probabilities)
positive = [size(-50, 60) for _ in range(60)] + [rng.uniform(0, 13) for _ in range(60)] \
    + [1 + 2.0 ** -k for k in (52, 40, 20, 3)] + [1 - 2.0 ** -k for k in (53, 40, 20)] + [2 + 2.0 ** -k for k in (51, 30)] \
    + [2 - 2.0 ** -40, 12.0, 11.999999999999998, 0.5, 1.5, 2.5, 1e-300, 1e300, 171.5]
add("logGamma", m.loggamma, positive)
add("digamma", m.digamma, positive + [1e-5, 1.4616321449683622, 1.4616321449683625, 1.1617, 1.7616])
add("trigamma", lambda x: m.psi(1, x), [x for x in positive if 1e-100 < x < 1e100])
pairs = [(size(-30, 30), size(-30, 30)) for _ in range(60)] + [(rng.uniform(0, 15), rng.uniform(0, 15)) for _ in range(40)] \
    + [(1.0, 1.0), (2.0, 0.5), (1e-5, 1e5), (1e4, 1e4), (1e-10, 0.3), (0.3, 0.004), (1e6, 3.7)]
log_beta = lambda a, b: m.loggamma(a) + m.loggamma(b) - m.loggamma(a + b)
add("logBeta", log_beta, [p for p in pairs if abs(log_beta(*map(mpf, p))) > 1e-6])

gammas = [(rng.uniform(0, 30), rng.uniform(0, 40)) for _ in range(60)] \
    + [(a, a * (1 + rng.gauss(0, 3) / a ** 0.5)) for a in (25.0, 100.0, 1000.0, 12345.6) for _ in range(6)] \
    + [(a, a * f) for a in (20.5, 150.0, 400.0) for f in (0.1, 0.29, 0.31, 0.7, 1.0, 1.5, 2.29, 2.31, 3.0)] \
    + [(size(-20, 0), size(-40, 3)) for _ in range(40)] + [(3.0, 2.0), (0.5, 1e-30), (1e-10, 0.5), (15.0, 1e-18), (1.0, 600.0)]
gammas = [(a, x) for a, x in gammas if x > 0]
add("gammaP", gamma_p, gammas)
add("gammaQ", rest(gamma_p), gammas)
add("logGammaP", lambda a, x: m.log(gamma_p(a, x)), [g for g in gammas if gamma_p(*g) < 0.9] + [(100.0, 1e-5), (50.0, 1e-30)])
add("logGammaQ", lambda a, x: m.log(rest(gamma_p)(a, x)), [(2.0, 800.0), (0.1, 1000.0), (300.0, 1500.0), (50.0, 60.0)])
add("gammaP", gamma_p, [(1e5, 1e5), (1e5, 99000.0), (2e5, 200400.0)])

betas = [(rng.uniform(0, 20), rng.uniform(0, 20), rng.random()) for _ in range(60)] \
    + [(size(-12, 1), size(-12, 1), rng.random()) for _ in range(40)] \
    + [(size(-10, 8), size(-10, 8), size(-30, -2)) for _ in range(40)] \
    + [(a, b, min(0.999, a / (a + b) * (1 + rng.gauss(0, 2) / min(a, b) ** 0.5))) for a in (13.0, 80.0, 700.0) for b in (12.0, 300.0, 2000.0) for _ in range(2)] \
    + [(600.0, 401.0, 0.5), (9.0, 6.0, 0.35), (1e-5, 1.0, 0.1), (1e-5, 1.0, 0.9), (1e-10, 2.5, 1e-3), (30.0, 40.0, 1e-9),
       (20.0, 15.0, 1e-14), (0.5, 0.5, 0.25), (1.0, 4.0, 1e-200), (3.0, 50.0, 0.9), (500.0, 1000.0, 0.36)]
betas = [(a, b, x) for a, b, x in betas if 0 < x < 1]
add("betaI", beta_i, betas)
add("betaIComplement", lambda a, b, x: beta_i(b, a, 1 - x), betas)
add("betaI", beta_i, [(1e4, 1e4, 0.5), (1e4, 1e4, 0.49)])
add("logBetaI", lambda a, b, x: m.log(beta_i(a, b, x)), [(500.0, 3.0, 0.1), (200.0, 900.0, 0.001), (40.0, 40.0, 1e-12)])

quantiles = [(3.0, 0.5), (0.5, 0.01), (1e-3, 0.5), (20.0, 1e-10), (100.0, 0.3), (0.02, 0.4), (2.0, 1e-200), (7.5, 0.4999),
             (1.0, 0.1), (0.3, 0.49), (1000.0, 1e-5), (45.0, 0.05)]
add("inverseGammaP", lambda a, p: solve(lambda x: m.log(gamma_p(a, x)) - m.log(p), mpf(10) ** -305, 5000), quantiles)
add("inverseGammaQ", lambda a, q: solve(lambda x: m.log(rest(gamma_p)(a, x)) - m.log(q), mpf(10) ** -5, 2000),
    [(3.0, 0.5), (0.5, 0.01), (20.0, 1e-10), (100.0, 0.3), (2.0, 1e-200), (0.1, 0.05), (1e-3, 1e-4), (1.0, 1e-300), (60.0, 0.02)])
beta_quantiles = [(9.0, 6.0, p) for p in (0.025, 0.5, 0.975)] + [(0.01935, 9.298, 0.78734), (0.5, 0.5, 0.1), (3.5, 0.5, 1e-10),
                  (2.0, 30.0, 0.2), (300.0, 200.0, 0.4), (1.0, 4.0, 1e-100), (50.0, 50.0, 1e-12), (0.01, 3.0, 0.3), (5.0, 1.5, 0.6)]
add("inverseBetaI", lambda a, b, p: solve(lambda x: m.log(beta_i(a, b, x)) - m.log(p), mpf(10) ** -300, 1 - mpf(10) ** -9), beta_quantiles)

with open("special.csv", "w", newline="\n") as out:
    for name, arguments, value in ROWS:
        out.write("%s,%s,%s\n" % (name, ",".join(float(x).hex() for x in arguments), nstr(value, 40)))
