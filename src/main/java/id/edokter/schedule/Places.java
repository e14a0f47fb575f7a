package id.edokter.schedule;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How the numbers of a session are dealt out to the pools. */
final class Places {

    private Places() {}

    /**
     * The walk-in reserve: as many as wanted, taken out of the general places, never more than half of them.
     *
     * @param general places that are not for JKN
     */
    static int walkIn(int general, int wanted) {
        return Math.min(wanted, general / 2);
    }

    /**
     * The pool of number 1, 2, 3 …: in any first k numbers each pool has its share of k, give or take less than one.
     *
     * <p>The j-th place of a pool with c of n must come after number (j−1)·n/c and by number j·n/c; dealing the place
     * whose last number is nearest keeps all of these windows (proportionate fair scheduling, Baruah et al. 1996).
     */
    static List<Pool> interleaved(int places, int jkn, int walkIn) {
        var counts = new EnumMap<Pool, Integer>(Pool.class);
        counts.put(Pool.JKN, jkn);
        counts.put(Pool.GENERAL, places - jkn - walkIn);
        counts.put(Pool.WALK_IN, walkIn);
        var dealt = new EnumMap<Pool, Integer>(Pool.class);
        var order = new ArrayList<Pool>(places);
        for (int number = 1; number <= places; number++) {
            Pool next = null;
            int nearest = Integer.MAX_VALUE;
            for (Map.Entry<Pool, Integer> pool : counts.entrySet()) {
                int count = pool.getValue();
                int had = dealt.getOrDefault(pool.getKey(), 0);
                if (had == count || had * places >= number * count) continue;
                int last = ((had + 1) * places + count - 1) / count;
                if (last < nearest) {
                    nearest = last;
                    next = pool.getKey();
                }
            }
            order.add(next);
            dealt.merge(next, 1, Integer::sum);
        }
        return order;
    }
}
