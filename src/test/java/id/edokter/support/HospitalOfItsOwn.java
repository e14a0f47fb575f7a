package id.edokter.support;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;

/** An application with a {@link DatabaseOfItsOwn}, which no other test fills. */
public abstract class HospitalOfItsOwn implements QuarkusTestProfile {

    private final String name;

    /** @param name of its database */
    protected HospitalOfItsOwn(String name) {
        this.name = name;
    }

    @Override
    public boolean disableGlobalTestResources() {
        return true;
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(DatabaseOfItsOwn.class, Map.of("name", name)));
    }
}
