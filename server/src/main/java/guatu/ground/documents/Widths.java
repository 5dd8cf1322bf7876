package guatu.ground.documents;

/// How wide a character is in a slot, in ems. The layout asks nothing else of a font.
interface Widths {

    double of(Slot slot, int codePoint);
}
