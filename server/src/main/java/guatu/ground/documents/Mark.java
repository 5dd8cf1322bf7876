package guatu.ground.documents;

/// A mark on a sheet. Lengths in millimetres from the top left corner; y of text is its baseline.
sealed interface Mark {

    /// Text of one slot and size (points), each code point with its advance (mm).
    record Run(Slot slot, double size, Ink ink, double x, double y, String text, double[] advances) implements Mark {

        double width() {
            var sum = 0.0;
            for (var advance : advances) {
                sum += advance;
            }
            return sum;
        }
    }

    /// A filled box: rules, table lines, modules of a QR code.
    record Box(double x, double y, double width, double height, Ink ink) implements Mark {}

    /// 印章处: the outline of a seal.
    record Ring(double x, double y, double radius, double line, Ink ink) implements Mark {}

    /// A QR code with its upper left corner and side.
    record Qr(double x, double y, double side, QrCode code) implements Mark {}

    /// Red only for elements of the head and the seal's place.
    enum Ink { BLACK, RED }
}
