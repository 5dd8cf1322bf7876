package guatu.ground.ledger;

/// The last line of an export: without it the file was cut off.
record ExportEnd(boolean end, long count) {
}
