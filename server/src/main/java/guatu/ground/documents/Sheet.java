package guatu.ground.documents;

import java.util.List;

/// A page with everything on it. Measures of the GB/T 9704 page in millimetres (STANDARDS 4).
record Sheet(List<Mark> marks) {

    static final double WIDTH = 210;
    static final double HEIGHT = 297;
    static final double TOP = 37;
    static final double LEFT = 28;
    static final double TYPE_WIDTH = 156;
    static final double TYPE_HEIGHT = 225;
    static final double BOTTOM = TOP + TYPE_HEIGHT;
    static final double RIGHT = LEFT + TYPE_WIDTH;
    static final double POINT = 25.4 / 72;
    static final int LINES = 22;
    static final int CHARACTERS = 28;
    /// A character of the grid, 5.571 mm: a shade less than 16 pt.
    static final double EM = TYPE_WIDTH / CHARACTERS;
    /// 28 points: 22 lines are 217.3 of the 225 mm.
    static final double LINE = 28 * POINT;

    Sheet {
        marks = List.copyOf(marks);
    }
}
