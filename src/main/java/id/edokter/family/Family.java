package id.edokter.family;

import id.edokter.audit.Act;
import id.edokter.audit.AuditTrail;
import id.edokter.audit.Witness;
import id.edokter.shared.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * For whom an account acts. Until it is proved who a person is in the register, an account sees of them only what it
 * typed itself; another's person is not found, exactly like one that is not there.
 */
@ApplicationScoped
public class Family {

    private final FamilyAccounts accounts;
    private final FamilySessions sessions;
    private final FamilyLinks links;
    private final AuditTrail trail;
    private final Transactions transactions;
    private final Clock clock;

    Family(
            FamilyAccounts accounts,
            FamilySessions sessions,
            FamilyLinks links,
            AuditTrail trail,
            Transactions transactions,
            Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.links = links;
        this.trail = trail;
        this.transactions = transactions;
        this.clock = clock;
    }

    // ---- the family of who is signed in

    /** All, those that are not proved yet too, in the order in which they were added. */
    public List<Member> members(SignedInFamily who) {
        return transactions.run(() -> links.members(who.account()));
    }

    /**
     * The one of the family who is this patient of the register, which has been proved.
     *
     * @throws NotFoundException when the account does not act for this patient, or there is none
     */
    public Member member(SignedInFamily who, long patient) {
        return transactions.run(() -> links.ofPatient(who.account(), patient)).orElseThrow(NotFoundException::new);
    }

    /**
     * The one of the family behind a link, proved or not.
     *
     * @throws NotFoundException when it is another's, or not there
     */
    public Member linked(SignedInFamily who, long link) {
        return transactions.run(() -> links.member(who.account(), link)).orElseThrow(NotFoundException::new);
    }

    // ---- for the desk and administrators

    /** An account's link to a person, with the telephone that it belongs to. */
    public record Linked(FamilyLink link, FamilyAccount account) {}

    /** Links that wait for a card to be seen, the longest first. */
    public List<Linked> toBeProved(int most) {
        return transactions.run(
                () -> links.toBeProved(most).stream().map(this::withAccount).toList());
    }

    /** Who acts for a patient. */
    public List<Linked> actingFor(long patient) {
        return transactions.run(
                () -> links.ofPatient(patient).stream().map(this::withAccount).toList());
    }

    /** A link of anybody's, for the desk. */
    public Optional<Linked> link(long link) {
        return transactions.run(() -> Optional.ofNullable(links.findById(link)).map(this::withAccount));
    }

    /**
     * The desk has seen the card: the link is to this patient. Done again, it changes nothing.
     *
     * @throws NotFoundException when there is no such link, or it is to another patient already
     */
    public void prove(Witness witness, long link, long patient) {
        transactions.run(
                () -> {
                    var found = Optional.ofNullable(links.findById(link)).orElseThrow(NotFoundException::new);
                    if (found.patientId != null && found.patientId != patient) throw new NotFoundException();
                    if (found.patientId != null) return null;
                    found.prove(patient, witness.who(), clock.instant());
                    trail.add(
                            witness,
                            Act.FAMILY_LINK_PROVED,
                            patient,
                            SignedInFamily.name(found.accountId),
                            "card seen");
                    return null;
                },
                Optional::empty,
                key -> key.equals("a_family_has_a_patient_once") ? new AlreadyLinked() : null);
    }

    /** Takes a link away, for instance one that was asked for by mistake. */
    public void unlink(Witness witness, long link) {
        transactions.run(() -> {
            var found = Optional.ofNullable(links.findById(link)).orElseThrow(NotFoundException::new);
            links.delete(found);
            trail.add(
                    witness,
                    Act.FAMILY_LINK_REMOVED,
                    found.patientId,
                    SignedInFamily.name(found.accountId),
                    found.relation.name());
            return null;
        });
    }

    /** Whoever is in is out, on every replica, at the next request. */
    public void endSessions(Witness witness, long account) {
        transactions.run(() -> {
            account(account);
            sessions.endAll(account, 0, clock.instant());
            trail.add(witness, Act.SESSION_ENDED, null, SignedInFamily.name(account), "all, by administrator");
            return null;
        });
    }

    /** Nobody enters any more, and whoever is in is out. */
    public void disable(Witness witness, long account) {
        transactions.run(() -> {
            account(account).disable(clock.instant());
            sessions.endAll(account, 0, clock.instant());
            trail.add(witness, Act.ACCOUNT_DISABLED, null, SignedInFamily.name(account), "");
            return null;
        });
    }

    public void enable(Witness witness, long account) {
        transactions.run(() -> {
            account(account).enable();
            trail.add(witness, Act.ACCOUNT_ENABLED, null, SignedInFamily.name(account), "");
            return null;
        });
    }

    private FamilyAccount account(long id) {
        return accounts.findByIdOptional(id).orElseThrow(NotFoundException::new);
    }

    private Linked withAccount(FamilyLink link) {
        return new Linked(link, accounts.findById(link.accountId));
    }
}
