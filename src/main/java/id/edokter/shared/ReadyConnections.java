package id.edokter.shared;

import io.agroal.api.AgroalPoolInterceptor;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Keeps pooled connections ready for transactions. Otherwise every transaction begins and ends with a message that
 * switches autocommit off and on, which is half of what a short one says to the server.
 */
@Singleton
class ReadyConnections implements AgroalPoolInterceptor {

    private final TransactionSynchronizationRegistry transactions;

    ReadyConnections(TransactionSynchronizationRegistry transactions) {
        this.transactions = transactions;
    }

    @Override
    public void onConnectionCreate(Connection connection) {
        commitByItself(connection, false);
    }

    /** Whoever works outside of transactions, as Flyway does, finds what JDBC promises. */
    @Override
    public void onConnectionAcquire(Connection connection) {
        if (transactions.getTransactionStatus() == Status.STATUS_NO_TRANSACTION) commitByItself(connection, true);
    }

    @Override
    public void onConnectionReturn(Connection connection) {
        commitByItself(connection, false);
    }

    private static void commitByItself(Connection connection, boolean wanted) {
        try {
            // the driver knows the state, and says nothing to the server when it is so already
            connection.setAutoCommit(wanted);
        } catch (SQLException broken) {
            // the pool finds out at the first statement, and takes another connection
            return;
        }
    }
}
