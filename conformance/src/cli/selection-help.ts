/** The selection syntax, for `--help`. */
export const SELECTION_HELP = `
Selection:
  optimizer                        a kind, and all below it
  optimizer/adam                   a definition with its variants
  optimizer/adam#                  the definition alone
  optimizer/adam#epsilon-hat       one variant; optimizer/adam#* every variant
  optimizer/adam/basic             a case in every format
  optimizer/adam/basic.f32         a case in one format
  optimizer/adam/basic.f32:2       its second step alone
  */*/large-t                      * is any text within a part
  flag:EPSILON format:f64 mode:free
                                   narrow the paths down (modes: stepwise, free, tiled, refusal, undeclared)
  '!optimizer/adamax'              ! leaves out
  Several add up, separated by commas or in several options.
`;
