package guatu;

/// Guatu 挂图.
public class Guatu {

    static void main(String[] args) {
        throw new UnsupportedOperationException();
    }
}
