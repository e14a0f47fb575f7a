package id.edokter.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ChangesTest {

    @Inject
    Changes changes;

    @Inject
    Given data;

    @Test
    void aChangeIsSeenAndALookIsNone() {
        var before = changes.soFar();
        data.count("select count(*) from room");
        assertThat(changes.since(before)).isEmpty();

        data.change("insert into room (name) values (?)", "Ruang " + Given.next());
        assertThat(changes.since(before)).containsExactly("room");
    }
}
