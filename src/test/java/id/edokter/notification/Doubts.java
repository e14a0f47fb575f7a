package id.edokter.notification;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Of codes to sign in a test may say that they do not hold any more, or that nobody can tell. */
@Singleton
class Doubts implements Standing {

    final Map<String, String> past = new ConcurrentHashMap<>();
    final Map<String, RuntimeException> failing = new ConcurrentHashMap<>();

    @Override
    public boolean knows(MessageKind kind) {
        return kind == MessageKind.SIGN_IN_CODE;
    }

    @Override
    public Optional<String> whyNot(MessageKind kind, String subject) {
        var failure = failing.get(subject);
        if (failure != null) throw failure;
        return Optional.ofNullable(past.get(subject));
    }
}
