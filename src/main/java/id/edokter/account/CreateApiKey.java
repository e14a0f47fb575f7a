package id.edokter.account;

import id.edokter.shared.Command;
import id.edokter.shared.InvalidValue;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** {@code create-api-key NAME}: prints a new key, once. */
@ApplicationScoped
class CreateApiKey implements Command {

    private final ApiKeys keys;

    CreateApiKey(ApiKeys keys) {
        this.keys = keys;
    }

    @Override
    public String name() {
        return "create-api-key";
    }

    @Override
    public String usage() {
        return "NAME  makes a key for another system and prints it, this once";
    }

    @Override
    public int run(List<String> args) {
        if (args.size() != 1) {
            System.out.println("Usage: " + name() + " NAME");
            return 2;
        }
        try {
            System.out.println(keys.create(args.get(0)));
            return 0;
        } catch (InvalidValue shape) {
            System.out.println("A name has 1 to 60 letters, digits, dots, dashes or underscores.");
            return 2;
        } catch (ApiKeyNameTaken taken) {
            System.out.println("There is or was a key named " + args.get(0) + "; choose another name.");
            return 1;
        }
    }
}
