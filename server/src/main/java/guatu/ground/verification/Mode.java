package guatu.ground.verification;

/// 核验方式: at the desk the claim is confirmed or corrected; on site the verifier measures before seeing the claim.
public enum Mode {
    DESK, ONSITE
}
