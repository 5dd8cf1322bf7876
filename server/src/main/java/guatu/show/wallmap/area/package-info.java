/// 图底: uploaded areas and points, drawn by ourselves; the tile map stays where there are none.
@NullMarked
package guatu.show.wallmap.area;

import org.jspecify.annotations.NullMarked;
