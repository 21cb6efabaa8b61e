package mml.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class ImageAndKernelTest {
    @Test
    void theImageIsMadeOfColumnsOfTheMatrixItself() {
        FieldMatrix<BigFraction> A = FieldMatrix.of(new int[][] {{2, 4, 1}, {6, 12, 5}});
        ImageAndKernel<BigFraction> r = ImageAndKernel.of(A);
        assertEquals(List.of(A.column(0), A.column(2)), r.image());
        assertEquals(List.of(FieldMatrix.of(new int[][] {{-2}, {1}, {0}})), r.kernel());
        assertTrue(r.certificate().holds());
    }

    @Test
    void theZeroMatrixHasEverythingInItsKernel() {
        ImageAndKernel<BigFraction> r = ImageAndKernel.of(FieldMatrix.of(new int[][] {{0, 0}, {0, 0}, {0, 0}}));
        assertEquals(0, r.rank());
        assertEquals(2, r.nullity());
        assertTrue(r.certificate().holds());
    }

    @Test
    void anInvertibleMatrixHasAnEmptyBasisOfItsKernel() {
        assertEquals(
                List.of(),
                ImageAndKernel.of(FieldMatrix.of(new int[][] {{1, 1}, {0, 1}})).kernel());
    }

    @Test
    void aWrongKernelIsNotCertified() {
        FieldMatrix<BigFraction> A = FieldMatrix.of(new int[][] {{1, 2}});
        ImageAndKernel<BigFraction> r = ImageAndKernel.of(A);
        FieldMatrix<BigFraction> wrong = FieldMatrix.of(new int[][] {{1}, {1}});
        assertFalse(new ImageAndKernel<>(A, r.reduction(), r.image(), List.of(wrong))
                .certificate()
                .holds());
        assertFalse(new ImageAndKernel<>(A, r.reduction(), r.image(), List.of())
                .certificate()
                .holds());
    }
}
