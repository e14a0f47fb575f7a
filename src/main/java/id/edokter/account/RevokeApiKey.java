package id.edokter.account;

import id.edokter.shared.Command;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** {@code revoke-api-key NAME}: the key opens nothing any more, a few seconds later at the latest. */
@ApplicationScoped
class RevokeApiKey implements Command {

    private final ApiKeys keys;

    RevokeApiKey(ApiKeys keys) {
        this.keys = keys;
    }

    @Override
    public String name() {
        return "revoke-api-key";
    }

    @Override
    public String usage() {
        return "NAME  takes a key away; running systems refuse it within " + ApiKeyMechanism.REMEMBERED.toSeconds()
                + " seconds";
    }

    @Override
    public int run(List<String> args) {
        if (args.size() != 1) {
            System.out.println("Usage: " + name() + " NAME");
            return 2;
        }
        var found = keys.revoke(args.get(0));
        System.out.println(found ? "Revoked: " + args.get(0) : "There is no key named " + args.get(0) + ".");
        return found ? 0 : 1;
    }
}
