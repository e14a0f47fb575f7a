package id.edokter.client;

import id.edokter.audit.Witness;
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
        return "NAMA: membuat kunci untuk sistem lain dan menampilkannya, sekali ini saja";
    }

    @Override
    public int run(List<String> args) {
        if (args.size() != 1) {
            System.out.println("Pemakaian: " + name() + " NAMA");
            return 2;
        }
        try {
            System.out.println(keys.create(Witness.system(), args.get(0)));
            return 0;
        } catch (InvalidValue shape) {
            System.out.println("Nama terdiri dari 1 sampai 60 huruf, angka, titik, tanda hubung atau garis bawah.");
            return 2;
        } catch (ApiKeyNameTaken taken) {
            System.out.println("Sudah ada atau pernah ada kunci bernama " + args.get(0) + "; pilih nama lain.");
            return 1;
        }
    }
}
