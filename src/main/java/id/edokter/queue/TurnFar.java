package id.edokter.queue;

/**
 * Others came between: somebody who was told that the turn is near stands further behind again. Fired within a
 * transaction; whoever knows that the message did not go says {@link NearTurns#wasNotTold}.
 */
public record TurnFar(long appointment) {}
