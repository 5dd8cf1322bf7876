package guatu.show.wallmap;

/// Orders of a list: by lamp and then gap, by gap, by red line, by place in the list; each ends with the item's id.
enum MapSort { LAMP, GAP, DUE, NO }
