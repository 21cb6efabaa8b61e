package mml.hub.teavm;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.math3.exception.util.Localizable;
import org.jspecify.annotations.Nullable;

/**
 * In the page this stands for the class of the same name in Commons Math, which formats its messages with {@code
 * MessageFormat} and thereby brings every locale of the world, 220 KB of them. The messages are the same, in English.
 */
public class ExceptionContext implements Serializable {
    private static final long serialVersionUID = 1L;

    private final transient Throwable throwable;
    private final transient List<String> messages = new ArrayList<>();
    private final transient Map<String, Object> values = new TreeMap<>();

    public ExceptionContext(Throwable throwable) {
        this.throwable = throwable;
    }

    public Throwable getThrowable() {
        return throwable;
    }

    /** Adds a message whose {@code {0}}, {@code {1}} … are replaced by the arguments. */
    public void addMessage(Localizable pattern, Object... arguments) {
        String message = pattern.getSourceString();
        for (int i = 0; i < arguments.length; i++)
            message = message.replace("{" + i + "}", String.valueOf(arguments[i]));
        messages.add(message);
    }

    public void setValue(String key, Object value) {
        values.put(key, value);
    }

    public @Nullable Object getValue(String key) {
        return values.get(key);
    }

    public Set<String> getKeys() {
        return values.keySet();
    }

    public String getMessage() {
        return String.join(": ", messages);
    }

    public String getLocalizedMessage() {
        return getMessage();
    }
}
