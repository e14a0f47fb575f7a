package id.edokter.account;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;

/**
 * The same at the least cost, since thousands of people sign in during the tests; but where somebody looks how long it
 * takes. What the real cost is, and that it bounds a flood, is shown by {@link PasswordsTest} and the benchmark.
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class QuickPasswords extends Passwords {

    private static final int LEAST = 4;

    private volatile boolean real;

    /** From now on, until the next call of {@link #quick}. */
    public void asInReality() {
        real = true;
    }

    public void quick() {
        real = false;
    }

    @Override
    String hash(Password password) {
        return real ? super.hash(password) : hash(password, LEAST);
    }
}
