package id.edokter.patient;

import id.edokter.audit.Act;
import id.edokter.audit.AuditTrail;
import id.edokter.audit.Witness;
import id.edokter.shared.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Two records of one person: suggested, told apart, made one, and made two again. A merge moves rows and notes each; the
 * merged record stays, points to the one that is kept, and all numbers that led to it lead there.
 */
@ApplicationScoped
public class Duplicates {

    private static final int COMPARED_AT_ONCE = 50;
    /** Kind of the item that says that the kept record is restricted as the merged one was. */
    private static final String RESTRICTION = "restriction";

    /** What the desk compares with the card, and asks the person: from then on it is whose it was confirmed to be. */
    private static final Set<PatientField> CONFIRMED = Set.of(PatientField.NIK, PatientField.PHONE, PatientField.EMAIL);

    private final Patients patients;
    private final PatientMerges merges;
    private final PatientChanges changes;
    private final RecordOpenings openings;
    private final Instance<Belongings> belongings;
    private final AuditTrail trail;
    private final Transactions transactions;
    private final Clock clock;

    Duplicates(
            Patients patients,
            PatientMerges merges,
            PatientChanges changes,
            RecordOpenings openings,
            @Any Instance<Belongings> belongings,
            AuditTrail trail,
            Transactions transactions,
            Clock clock) {
        this.patients = patients;
        this.merges = merges;
        this.changes = changes;
        this.openings = openings;
        this.belongings = belongings;
        this.trail = trail;
        this.transactions = transactions;
        this.clock = clock;
    }

    // ---- who may be one person

    /** Two records that may be one person, the older first, and why. */
    public record Pair(Patient one, Patient other, Set<Likeness> because) {}

    /**
     * Compares records that were noted or changed with all others, each by the indexes of its own numbers and name, so
     * that nobody ever has to compare everybody with everybody.
     *
     * @return how many were compared
     */
    public int compareNew(int most) {
        var waiting = transactions.run(() -> patients.toCompare(most));
        // few at a time: who is compared cannot be booked for meanwhile
        for (int from = 0; from < waiting.size(); from += COMPARED_AT_ONCE) {
            var ids = waiting.subList(from, Math.min(from + COMPARED_AT_ONCE, waiting.size()));
            transactions.run(() -> {
                patients.markCompared(ids);
                ids.forEach(this::compare);
                return null;
            });
        }
        return waiting.size();
    }

    private void compare(long id) {
        var one = patients.findById(id);
        // what looked alike before it was corrected
        patients.forgetUndecided(id);
        if (one.isMerged() || one.isErased()) return;
        patients.likeThis(one).forEach(other -> patients.note(Patients.Ids.of(id, other.id)));
    }

    /** Pairs for the desk to decide, at most so many, the latest first. */
    public List<Pair> suggested(int most) {
        return transactions.run(() -> patients.toDecide(most).stream()
                .map(alike -> {
                    var one = patients.findById(alike.lowerId);
                    var other = patients.findById(alike.higherId);
                    return new Pair(one, other, Likeness.between(one, other));
                })
                .toList());
    }

    /** Records that may be the same person as this one, of which nobody said yet that they are not; a line for each. */
    public List<Patient> of(Witness witness, long id) {
        return transactions.run(() -> {
            var alike = patients.likeThis(patients.findByIdOptional(id).orElseThrow(NotFoundException::new));
            alike.forEach(other -> trail.add(witness, Act.PATIENT_LISTED, other.id, "", "like " + id));
            return alike;
        });
    }

    /**
     * Two records side by side, which leaves a line for each.
     *
     * @throws AlreadyMerged when one of them was merged
     */
    public Pair compare(Witness witness, long one, long other) {
        return transactions.run(() -> {
            var first = patients.findByIdOptional(one).orElseThrow(NotFoundException::new);
            var second = patients.findByIdOptional(other).orElseThrow(NotFoundException::new);
            if (one == other) throw new NotFoundException();
            if (first.isMerged() || second.isMerged()) throw new AlreadyMerged();
            openings.refuseWhenClosed(witness, first);
            openings.refuseWhenClosed(witness, second);
            trail.add(witness, Act.PATIENT_SEEN, one, "", "compared");
            trail.add(witness, Act.PATIENT_SEEN, other, "", "compared");
            return new Pair(first, second, Likeness.between(first, second));
        });
    }

    /** They are two people: the pair is not suggested again. Said twice, it is said once. */
    public void tellApart(Witness witness, long one, long other) {
        transactions.run(() -> {
            lockBoth(one, other);
            var pair = patients.pair(one, other).orElseGet(() -> new PatientsAlike(one, other));
            if (!pair.tellApart(witness.who(), clock.instant())) return null;
            patients.keep(pair);
            trail.add(witness, Act.PATIENTS_TOLD_APART, one, "", "from " + other);
            trail.add(witness, Act.PATIENTS_TOLD_APART, other, "", "from " + one);
            return null;
        });
    }

    // ---- one, and two again

    /**
     * Makes two records one, all of it or nothing.
     *
     * @return id of the merge, by which it can be taken back
     * @throws AlreadyMerged when somebody was faster, in whatever direction
     * @throws KeepTheProved when the record that would go is the one whose card was seen
     * @throws TwoPeople when cards were seen for both, with different NIKs
     * @throws id.edokter.shared.Refusal when something has to be settled first, for instance two places in one session
     */
    public long merge(Witness witness, long keep, long away, ChangeReason reason) {
        return transactions.run(
                () -> {
                    lockBoth(keep, away);
                    var kept = patients.findById(keep);
                    var merged = patients.findById(away);
                    if (kept.isMerged() || merged.isMerged()) throw new AlreadyMerged();
                    openings.refuseWhenClosed(witness, kept);
                    openings.refuseWhenClosed(witness, merged);
                    if (kept.toCheck && !merged.toCheck) throw new KeepTheProved();
                    if (kept.isProvedToBeAnother(merged)) throw new TwoPeople();
                    var merge = new PatientMerge(kept, merged, witness.who(), reason.text(), clock.instant());
                    merges.persist(merge);
                    for (var belonging : belongings)
                        for (var item : belonging.move(away, keep))
                            merges.note(new MergedItem(merge, belonging.kind(), item));
                    for (var field : fillGaps(kept, merged)) merges.note(new MergedItem(merge, field.name(), 0));
                    if (merged.restrictedAt != null && kept.restrictedAt == null) {
                        kept.restrictAs(merged);
                        merges.note(new MergedItem(merge, RESTRICTION, merged.id));
                    }
                    merged.goInto(kept);
                    trail.add(witness, Act.PATIENTS_MERGED, keep, "", "merge " + merge.id + " of " + away);
                    trail.add(witness, Act.PATIENTS_MERGED, away, "", "merge " + merge.id + " into " + keep);
                    return merge.id;
                },
                Optional::empty,
                key -> key.equals("a_record_is_merged_once") ? new AlreadyMerged() : null);
    }

    /** Numbers that only the merged record has; in between nobody has them, since they are unique. */
    private List<PatientField> fillGaps(Patient kept, Patient merged) {
        var gaps = merged.fieldsMissingIn(kept);
        var given = gaps.stream().map(merged::give).toList();
        patients.flush();
        given.forEach(kept::take);
        patients.flush();
        return gaps;
    }

    /**
     * A merge with what it moved.
     *
     * @param items what went along; each kind with how many
     */
    public record Told(PatientMerge merge, List<MergedItem> items) {}

    /** Shows a merge, which leaves a line. */
    public Told told(Witness witness, long id) {
        return transactions.run(() -> {
            var merge = merges.whole(id).orElseThrow(NotFoundException::new);
            openings.refuseWhenClosed(witness, patients.person(merge.kept));
            if (merge.isUndone()) openings.refuseWhenClosed(witness, patients.person(merge.merged));
            trail.add(witness, Act.PATIENT_SEEN, merge.kept.id, "", "merge " + id);
            trail.add(witness, Act.PATIENT_SEEN, merge.merged.id, "", "merge " + id);
            return new Told(merge, merges.items(id));
        });
    }

    /** What was merged into a record, newest first, with what was taken back. */
    public List<PatientMerge> into(long patient) {
        return transactions.run(() -> merges.ofKept(patient));
    }

    /**
     * Takes a merge back: what it moved goes back, as far as it still is as the merge left it; what came since stays with
     * the record that was kept.
     *
     * @throws MergeIsUndone when somebody was faster; {@link MergedSince} when the kept record was merged itself
     */
    public void undo(Witness witness, long id, ChangeReason reason) {
        // in a transaction of its own: what is read before the rows are taken may be old
        var ids = transactions.run(() -> patients.idsOfMerge(id)).orElseThrow(NotFoundException::new);
        transactions.run(() -> {
            lockBoth(ids.lower(), ids.higher());
            var merge = merges.whole(id).orElseThrow();
            merge.undo(witness.who(), reason.text(), clock.instant());
            var kept = merge.kept;
            var merged = merge.merged;
            if (kept.isMerged()) throw new MergedSince();
            var items = merges.items(id);
            for (var belonging : belongings) {
                var own = items.stream()
                        .filter(item -> item.kind.equals(belonging.kind()))
                        .map(item -> item.itemId)
                        .toList();
                if (!own.isEmpty()) belonging.putBack(own, kept.id, merged.id);
            }
            giveBack(merge, items);
            restrictAsBefore(merge, items.stream().anyMatch(item -> item.kind.equals(RESTRICTION)));
            merged.standAlone();
            trail.add(witness, Act.MERGE_UNDONE, kept.id, "", "merge " + id);
            trail.add(witness, Act.MERGE_UNDONE, merged.id, "", "merge " + id);
            return null;
        });
    }

    /**
     * Each record is restricted again as it was, whatever was lifted of both together; what was asked for since, nobody
     * knows for whom, so that it holds for both. The stricter way: who is restricted by mistake can ask to have it lifted,
     * who is seen by mistake was seen.
     */
    private static void restrictAsBefore(PatientMerge merge, boolean cameAlong) {
        var kept = merge.kept;
        var merged = merge.merged;
        if (cameAlong && kept.isRestrictedAs(merged)) kept.lift();
        else if (kept.restrictedAt != null && !kept.restrictedAt.equals(merge.keptRestrictedAt))
            merged.restrictAgain(kept.restrictedAt);
        if (merge.keptRestrictedAt != null) kept.restrictAgain(merge.keptRestrictedAt);
    }

    /** Only of two who were both proved, or both not, numbers went along: where they differ now, one was confirmed since. */
    private void giveBack(PatientMerge merge, List<MergedItem> items) {
        var fields = items.stream()
                .filter(item -> item.itemId == 0)
                .map(item -> PatientField.valueOf(item.kind))
                .filter(field -> merge.kept.toCheck || !merge.merged.toCheck || !CONFIRMED.contains(field))
                .filter(field -> !changes.anySince(merge.kept.id, field, merge.mergedAt))
                .toList();
        var given = fields.stream().map(merge.kept::give).toList();
        patients.flush();
        given.forEach(merge.merged::take);
    }

    /** Both rows, by one statement and so in one order: clerks who merge in opposite directions wait, not more. */
    private void lockBoth(long one, long other) {
        if (one == other || !patients.lockBoth(one, other)) throw new NotFoundException();
    }
}
