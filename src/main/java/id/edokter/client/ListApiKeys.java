package id.edokter.client;

import id.edokter.shared.Command;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** {@code list-api-keys}: names and dates; the keys themselves nobody knows. */
@ApplicationScoped
class ListApiKeys implements Command {

    private final ApiKeys keys;

    ListApiKeys(ApiKeys keys) {
        this.keys = keys;
    }

    @Override
    public String name() {
        return "list-api-keys";
    }

    @Override
    public String usage() {
        return "- menampilkan kunci sistem lain: nama, sejak kapan, sampai kapan";
    }

    @Override
    public int run(List<String> args) {
        if (!args.isEmpty()) {
            System.out.println("Pemakaian: " + name());
            return 2;
        }
        for (var key : keys.all()) {
            var until = key.revokedAt == null ? "" : "  dicabut " + key.revokedAt;
            System.out.println(key.name + "  sejak " + key.createdAt + until);
        }
        return 0;
    }
}
