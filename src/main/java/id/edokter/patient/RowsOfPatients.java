package id.edokter.patient;

import jakarta.persistence.EntityManager;
import java.util.List;

/** Belongings that are plain rows of a table with a column {@code patient_id}. */
public abstract class RowsOfPatients implements Belongings {

    private final EntityManager em;
    private final String table;
    private final String staying;

    protected RowsOfPatients(EntityManager em, String table) {
        this(em, table, "false");
    }

    /** @param staying a condition on a row {@code m}, in SQL: what cannot go to {@code :kept}, and stays behind */
    protected RowsOfPatients(EntityManager em, String table, String staying) {
        this.em = em;
        this.table = table;
        this.staying = staying;
    }

    @Override
    public String kind() {
        return table;
    }

    @Override
    public List<Long> move(long merged, long kept) {
        var query = em.createNativeQuery(
                        "select m.id from " + table + " m where m.patient_id = :merged and not (" + staying + ")",
                        Long.class)
                .setParameter("merged", merged);
        if (staying.contains(":kept")) query.setParameter("kept", kept);
        @SuppressWarnings("unchecked")
        List<Long> going = query.getResultList();
        give(going, merged, kept);
        return going;
    }

    @Override
    public void putBack(List<Long> items, long kept, long merged) {
        give(items, kept, merged);
    }

    private void give(List<Long> rows, long from, long to) {
        if (rows.isEmpty()) return;
        em.createNativeQuery("update " + table + " set patient_id = :to where id in (:rows) and patient_id = :from")
                .setParameter("to", to)
                .setParameter("rows", rows)
                .setParameter("from", from)
                .executeUpdate();
    }
}
