#!/usr/bin/python3
"""The operations of ./mml bench in NumPy and SciPy, whose dense algebra is OpenBLAS, and in scikit-learn.

    numpy.py                     prints what runs: versions and OpenBLAS' kernel
    numpy.py QUESTION SIZE...    prints size,wall,processor in microseconds for each size; of exact, SymPy's;
                                 a size of a model is SIZE=FILE, its rows as a .npy file

./mml bench runs it on one thread, in turn with the Java libraries.
"""
import ctypes.util
import functools
import gc
import random
import sys
import time
import warnings

sys.path.pop(0)  # this folder, where numpy is this file


def exact(n):
    """An exact determinant of integers from -99 to 99, by SymPy."""
    from sympy.polys.domains import ZZ
    from sympy.polys.matrices import DomainMatrix

    draw = random.Random(1)
    A = DomainMatrix([[ZZ(draw.randint(-99, 99)) for _ in range(n)] for _ in range(n)], (n, n), ZZ)
    wall, processor = time.perf_counter(), time.process_time()
    A.det()
    return (time.perf_counter() - wall) * 1e6, (time.process_time() - processor) * 1e6


if sys.argv[1:2] == ["exact"]:  # where there is SymPy there need not be SciPy
    for size in sys.argv[2:]:
        try:
            wall, processor = exact(int(size))
        except ImportError:
            break
        print(f"{size},{wall:.3f},{processor:.3f},symPy", flush=True)
    sys.exit()

import numpy as np
import scipy
import scipy.linalg as la

ROUND = 0.3  # seconds a size


def symmetric(X):
    return X + X.T


OPERATIONS = {
    "product": (lambda X: X, lambda A, b: A @ A),
    "threads": (lambda X: X, lambda A, b: A @ A),
    "cholesky": (
        lambda X: X @ X.T + np.eye(len(X)),
        lambda A, b: la.cho_solve(la.cho_factor(A, lower=True, check_finite=False), b, check_finite=False),
    ),
    "lu": (lambda X: X, lambda A, b: la.lu_solve(la.lu_factor(A, check_finite=False), b, check_finite=False)),
    "leastsquares": (lambda X: X, lambda A, b: least_squares(A, b)),
    "symmetriceigen": (symmetric, lambda A, b: la.eigh(A, driver="evd", check_finite=False)),
    "eigen": (lambda X: X, lambda A, b: la.eig(A, left=True, right=True, check_finite=False)),
    "svd": (lambda X: X, lambda A, b: la.svd(A, full_matrices=False, check_finite=False)),
}


def least_squares(A, b):
    qr, tau, _, _ = la.lapack.dgeqrf(A)
    n = A.shape[1]
    c, _, _ = la.lapack.dormqr("L", "T", qr, tau, b[:, None], 32 * n)
    return la.solve_triangular(qr[:n], c[:n, 0], check_finite=False)


def measure(prepare, operation, size):
    m, _, n = size.partition("x")
    rng = np.random.default_rng(1)
    A = prepare(rng.uniform(-1, 1, (int(m), int(n or m))))
    if operation is not OPERATIONS["product"][1]:
        A = np.asfortranarray(A)  # as LAPACK wants it
    b = rng.uniform(-1, 1, int(m))
    return timed(lambda: operation(A, b))


def timed(run):
    run()
    runs = []
    end = time.perf_counter() + ROUND
    while not runs or time.perf_counter() < end:
        wall, processor = time.perf_counter(), time.process_time()
        run()
        runs.append((time.perf_counter() - wall, time.process_time() - processor))
    walls, processors = zip(*runs)
    return np.median(walls) * 1e6, np.median(processors) * 1e6


MODELS = ["mixture", "kmeans", "pca", "svm"]


def models(question, X):
    """Names and calls of scikit-learn for the same work: mml.bench.ModelData says what it is."""
    from sklearn.cluster import KMeans
    from sklearn.decomposition import PCA
    from sklearn.mixture import GaussianMixture
    from sklearn.svm import SVC

    if question == "mixture":
        D = X.shape[1]
        start = dict(weights_init=np.full(8, 1 / 8), means_init=X[:8], precisions_init=np.stack([np.eye(D) / 3] * 8))
        em = GaussianMixture(8, covariance_type="full", tol=0, reg_covar=0, max_iter=20, init_params="random", **start)
        yield "scikitLearn", functools.partial(em.fit, X)
    elif question == "kmeans":
        lloyd = KMeans(8, init=X[:8], n_init=1, max_iter=10, tol=0, algorithm="lloyd")
        yield "scikitLearn", functools.partial(lloyd.fit, X)
    elif question == "pca":
        yield "scikitLearn", functools.partial(PCA(svd_solver="full").fit, X)
        yield "covarianceEigh", lambda: la.eigh(np.cov(X, rowvar=False, ddof=0), driver="evd", check_finite=False)
    elif question == "svm":
        machine = SVC(C=1, gamma=0.1, kernel="rbf", tol=1e-3, cache_size=200)
        yield "scikitLearn", functools.partial(machine.fit, X[:, :-1], X[:, -1])


def model(question, given):
    size, _, file = given.partition("=")
    X = np.ascontiguousarray(np.load(file))
    for name, fit in models(question, X):
        wall, processor = timed(fit)
        print(f"{size},{wall:.3f},{processor:.3f},{name}", flush=True)


def scikit_learn():
    try:
        import sklearn
    except ImportError:
        return ""
    return f", scikit-learn {sklearn.__version__}"


def kernel():
    try:
        blas = ctypes.CDLL("libopenblas.so.0")
        blas.openblas_get_config.restype = blas.openblas_get_corename.restype = ctypes.c_char_p
        version = blas.openblas_get_config().decode().split()[1]
        return f"OpenBLAS {version} with its {blas.openblas_get_corename().decode()} kernels"
    except OSError:
        return "an unknown BLAS"


if len(sys.argv) < 2:
    print(f"NumPy {np.__version__}, SciPy {scipy.__version__}, {kernel()}{scikit_learn()}")
elif sys.argv[1] in OPERATIONS:
    gc.disable()
    for size in sys.argv[2:]:
        wall, processor = measure(*OPERATIONS[sys.argv[1]], size)
        print(f"{size},{wall:.3f},{processor:.3f}", flush=True)
elif sys.argv[1] in MODELS and scikit_learn():
    warnings.simplefilter("ignore")  # that 20 iterations are not enough
    gc.disable()
    for each in sys.argv[2:]:
        model(sys.argv[1], each)
