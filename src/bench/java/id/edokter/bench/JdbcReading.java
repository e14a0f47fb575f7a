package id.edokter.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.concurrent.ThreadLocalRandom;

/** The least that any program must ask for the same figures: places left by session and pool, of one clinic's week. */
final class JdbcReading implements Load.Client {

    private final Connection connection;
    private final PreparedStatement week;
    private final LocalDate today;

    JdbcReading(Database database, LocalDate today) throws SQLException {
        this.today = today;
        connection = database.connect();
        week = connection.prepareStatement("select x.id, x.date, x.starts, x.ends, d.name, r.name, s.pool,"
                + " count(*) as places, sum(a.id is null) as left_over from session x join doctor d on d.id = x.doctor_id"
                + " join room r on r.id = x.room_id join slot s on s.session_id = x.id and s.blocked = false"
                + " left join appointment a on a.session_id = s.session_id and a.live_slot = s.id and (a.status <> 'HELD' or a.held_until > ?)"
                + " where x.clinic_id = ? and x.date between ? and ? group by x.id, s.pool order by x.date, x.starts");
    }

    @Override
    public void once() throws SQLException {
        week.setObject(1, Hospital.now());
        week.setInt(2, 1 + ThreadLocalRandom.current().nextInt(Hospital.CLINICS));
        week.setObject(3, today);
        week.setObject(4, today.plusDays(6));
        try (var rows = week.executeQuery()) {
            int places = 0;
            while (rows.next()) places += rows.getInt(8);
            if (places == 0) throw new IllegalStateException("no places");
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
