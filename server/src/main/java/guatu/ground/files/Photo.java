package guatu.ground.files;

/// A photo as it is served: JPEG without anything the camera wrote, at most 2,560 pixels wide and high.
record Photo(byte[] jpeg, int width, int height) {
}
