/**
 * What a value is and where it is computed.
 * `host`: a binary64 scalar on the host. `condition`: a host truth value. `list`: a host list of numbers.
 * `device`: a scalar that a reduction left where the tensors live; `flag`: a truth value made from such. `tensor`: shaped like `w`. `mask`: truth values shaped
 * like `w`. `rows`, `columns`: one value per row or column of a matrix `w`.
 */
export type Sort = 'host' | 'condition' | 'list' | 'device' | 'flag' | 'tensor' | 'mask' | 'rows' | 'columns';
