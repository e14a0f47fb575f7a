package id.edokter.notification;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class MessageTexts implements PanacheRepository<MessageText> {

    /** Of each that was ever worded, the version that holds. */
    List<MessageText> latest() {
        return list("from MessageText t where t.version = (select max(u.version) from MessageText u"
                + " where u.kind = t.kind and u.form = t.form and u.language = t.language)");
    }

    List<MessageText> latestFirst(TextCase of, TextForm form, String language, int most) {
        return find("kind = ?1 and form = ?2 and language = ?3 order by version desc", of.key(), form, language)
                .page(0, most)
                .list();
    }

    Optional<MessageText> version(TextCase of, TextForm form, String language, int version) {
        return find("kind = ?1 and form = ?2 and language = ?3 and version = ?4", of.key(), form, language, version)
                .firstResultOptional();
    }
}
