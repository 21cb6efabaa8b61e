package mml.exact;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import mml.trace.Tracer;

/**
 * Determinants and ranks of whole numbers by way of residues: modulo a prime below 2³¹ elimination needs no long
 * numbers, and residues modulo many primes give the determinant back (the Chinese remainder theorem) once their
 * product exceeds twice what Hadamard's bound, {@code |det B| ≤ Π‖b_i‖}, allows it to be.
 *
 * <p>About n³/3 operations a prime; a determinant of k bits takes k/31 of them.
 */
final class Modular {
    private static final long LARGEST_PRIME = 0x7FFFFFFFL;

    private Modular() {}

    /** det B, exactly. */
    static BigInteger determinant(BigInteger[][] B, Tracer<?> trace) {
        BigInteger x = BigInteger.ZERO;
        BigInteger product = BigInteger.ONE;
        List<Long> primes = primes(B);
        for (int k = 0; k < primes.size(); k++) {
            trace.progress(k, primes.size());
            long p = primes.get(k);
            long missing = Math.floorMod(determinant(B, p) - residue(x, p), p);
            x = x.add(product.multiply(BigInteger.valueOf(missing * inverse(residue(product, p), p) % p)));
            product = product.multiply(BigInteger.valueOf(p));
        }
        return x.shiftLeft(1).compareTo(product) > 0 ? x.subtract(product) : x;
    }

    /** Whether det B = x: Hadamard's bound holds, and so do the residues modulo enough primes. A proof, not a guess. */
    static boolean isDeterminant(BigInteger[][] B, BigInteger x) {
        if (x.bitLength() > bits(B)) return false;
        for (long p : primes(B)) if (determinant(B, p) != residue(x, p)) return false;
        return true;
    }

    /**
     * Whether the columns are independent: they are if they are modulo a prime. False can also mean that the primes tried
     * divide what they should not, which is very rare.
     */
    static boolean independentColumns(BigInteger[][] B, int columns) {
        long p = LARGEST_PRIME;
        for (int attempt = 0; attempt < 3; attempt++) {
            if (rank(residues(B, columns, p), columns, p) == columns) return true;
            p = primeBelow(p);
        }
        return false;
    }

    /** Primes whose product is more than twice the largest determinant that Hadamard's bound allows. */
    private static List<Long> primes(BigInteger[][] B) {
        List<Long> primes = new ArrayList<>();
        int bits = bits(B) + 2;
        for (long p = LARGEST_PRIME; 30L * primes.size() < bits; p = primeBelow(p)) primes.add(p);
        return primes;
    }

    /** The number of bits of Hadamard's bound, by rows or by columns. */
    private static int bits(BigInteger[][] B) {
        int n = B.length;
        BigInteger rows = BigInteger.ONE;
        BigInteger columns = BigInteger.ONE;
        for (int i = 0; i < n; i++) {
            BigInteger row = BigInteger.ZERO;
            BigInteger column = BigInteger.ZERO;
            for (int j = 0; j < n; j++) {
                row = row.add(B[i][j].multiply(B[i][j]));
                column = column.add(B[j][i].multiply(B[j][i]));
            }
            rows = rows.multiply(row);
            columns = columns.multiply(column);
        }
        return rows.min(columns).bitLength() / 2 + 1;
    }

    private static long determinant(BigInteger[][] B, long p) {
        int n = B.length;
        long[][] a = residues(B, n, p);
        long det = 1;
        for (int k = 0; k < n; k++) {
            int row = k;
            while (row < n && a[row][k] == 0) row++;
            if (row == n) return 0;
            if (row != k) {
                long[] t = a[k];
                a[k] = a[row];
                a[row] = t;
                det = p - det;
            }
            det = det * a[k][k] % p;
            clear(a, k, k, p);
        }
        return det;
    }

    private static int rank(long[][] a, int columns, long p) {
        int rank = 0;
        for (int j = 0; j < columns && rank < a.length; j++) {
            int row = rank;
            while (row < a.length && a[row][j] == 0) row++;
            if (row == a.length) continue;
            long[] t = a[rank];
            a[rank] = a[row];
            a[row] = t;
            clear(a, rank, j, p);
            rank++;
        }
        return rank;
    }

    /** Makes column j zero below row k. */
    private static void clear(long[][] a, int k, int j, long p) {
        long inverse = inverse(a[k][j], p);
        long[] source = a[k];
        for (int i = k + 1; i < a.length; i++) {
            long[] target = a[i];
            if (target[j] == 0) continue;
            long f = p - target[j] * inverse % p;
            for (int c = j; c < target.length; c++) target[c] = (target[c] + f * source[c]) % p;
        }
    }

    private static long[][] residues(BigInteger[][] B, int columns, long p) {
        BigInteger modulus = BigInteger.valueOf(p);
        long[][] a = new long[B.length][columns];
        for (int i = 0; i < B.length; i++)
            for (int j = 0; j < columns; j++) {
                BigInteger x = B[i][j];
                a[i][j] = x.bitLength() < 63
                        ? Math.floorMod(x.longValue(), p)
                        : x.mod(modulus).longValue();
            }
        return a;
    }

    private static long residue(BigInteger x, long p) {
        return x.mod(BigInteger.valueOf(p)).longValue();
    }

    /** {@code x^{p−2}}, which Fermat's little theorem makes the inverse of x. */
    static long inverse(long x, long p) {
        return power(x, p - 2, p);
    }

    private static long power(long x, long exponent, long p) {
        long result = 1;
        long square = x % p;
        for (long e = exponent; e > 0; e >>= 1) {
            if ((e & 1) == 1) result = result * square % p;
            square = square * square % p;
        }
        return result;
    }

    private static long primeBelow(long p) {
        long q = p - 2;
        while (!isPrime(q)) q -= 2;
        return q;
    }

    /** Miller and Rabin's test, which the bases 2, 3, 5 and 7 make certain below 3.2·10⁹. */
    private static boolean isPrime(long n) {
        long d = n - 1;
        int twos = 0;
        while ((d & 1) == 0) {
            d >>= 1;
            twos++;
        }
        for (long base = 2; base <= 7; base += base == 2 ? 1 : 2) {
            long x = power(base, d, n);
            if (x == 1 || x == n - 1) continue;
            int k = 1;
            while (k < twos && x != n - 1) {
                x = x * x % n;
                k++;
            }
            if (x != n - 1) return false;
        }
        return true;
    }
}
