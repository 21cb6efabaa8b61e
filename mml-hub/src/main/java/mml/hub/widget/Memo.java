package mml.hub.widget;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Remembers the last value of a costly function: a slider asks for the same again and again. */
public final class Memo<K, V> {
    private final Function<? super K, ? extends V> function;
    private @Nullable Known<K, V> last;

    private record Known<K, V>(K key, V value) {}

    public Memo(Function<? super K, ? extends V> function) {
        this.function = function;
    }

    public V get(K key) {
        Known<K, V> known = last;
        if (known == null || !known.key().equals(key)) {
            known = new Known<>(key, function.apply(key));
            last = known;
        }
        return known.value();
    }
}
