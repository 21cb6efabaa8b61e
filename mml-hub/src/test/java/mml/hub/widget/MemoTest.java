package mml.hub.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemoTest {
    @Test
    void theSameQuestionIsAnsweredOnceAndOnlyTheLastIsRemembered() {
        List<String> asked = new ArrayList<>();
        Memo<String, Integer> memo = new Memo<>(key -> {
            asked.add(key);
            return key.length();
        });
        for (String key : new String[] {"a", "a", "bcd", new String("bcd"), "a"})
            assertEquals(key.length(), memo.get(key));
        assertEquals(List.of("a", "bcd", "a"), asked);
    }

    @Test
    void whatFailedIsNotRemembered() {
        Memo<Integer, Integer> memo = new Memo<>(key -> 12 / key);
        assertEquals(4, memo.get(3));
        assertThrows(ArithmeticException.class, () -> memo.get(0));
        assertThrows(ArithmeticException.class, () -> memo.get(0));
        assertEquals(4, memo.get(3));
    }
}
