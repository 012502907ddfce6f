package org.wirelapse.app.ui.session;

import java.util.ArrayList;
import java.util.List;

/** Places that were visited, to walk back and forward. */
final class History {
    private static final int LONGEST = 200;

    /** A place: what was selected and which time was shown. */
    record Place(Selection selection, TimeRange range) {}

    private final List<Place> places = new ArrayList<>();
    private int at = -1;

    /** Notes a new place; what lay ahead is forgotten. */
    void visit(Place place) {
        if (at >= 0 && places.get(at).equals(place)) {
            return;
        }
        places.subList(at + 1, places.size()).clear();
        places.add(place);
        if (places.size() > LONGEST) {
            places.remove(0);
        }
        at = places.size() - 1;
    }

    boolean canStep(int by) {
        return at + by >= 0 && at + by < places.size();
    }

    /** Walks; call only where {@link #canStep} says so. */
    Place step(int by) {
        at += by;
        return places.get(at);
    }

    void clear() {
        places.clear();
        at = -1;
    }
}
