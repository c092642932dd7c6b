// Written by scripts/generate.mjs from spec/. Do not edit; run: npm run generate
import type { SchemaObject } from 'ajv';

/** The meta-schemas of `spec/dialect` by name. */
export const DIALECT: Readonly<Record<string, SchemaObject>> = {
  "definition": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "definition.schema.json",
    "title": "Definition",
    "description": "What the definitions of every kind share. Validate a document with the schema of its kind.",
    "$vocabulary": {
      "urn:optspec:vocabulary:1": true
    },
    "type": "object",
    "properties": {
      "$schema": {
        "type": "string"
      },
      "$id": {
        "type": "string"
      },
      "kind": {
        "$ref": "vocabulary.schema.json#/$defs/kind"
      },
      "version": {
        "$ref": "vocabulary.schema.json#/$defs/version"
      },
      "title": {
        "$ref": "vocabulary.schema.json#/$defs/text"
      },
      "description": {
        "$ref": "vocabulary.schema.json#/$defs/text"
      },
      "type": {
        "const": "object"
      },
      "properties": {
        "$ref": "vocabulary.schema.json#/$defs/properties"
      },
      "required": {
        "type": "array",
        "items": {
          "$ref": "vocabulary.schema.json#/$defs/name"
        },
        "uniqueItems": true
      },
      "additionalProperties": {
        "const": false
      },
      "constraints": {
        "$ref": "vocabulary.schema.json#/$defs/constraints"
      },
      "program": {
        "$ref": "vocabulary.schema.json#/$defs/program"
      },
      "variants": {
        "$ref": "vocabulary.schema.json#/$defs/variants"
      },
      "references": {
        "$ref": "vocabulary.schema.json#/$defs/references"
      },
      "frameworks": {
        "$ref": "vocabulary.schema.json#/$defs/frameworks"
      },
      "composedOf": {
        "description": "The parts of a composed document, in order, with the prefix of their names.",
        "type": "array",
        "items": {
          "type": "object",
          "properties": {
            "prefix": {
              "$ref": "vocabulary.schema.json#/$defs/name"
            },
            "definition": {
              "type": "object"
            }
          },
          "required": [
            "prefix",
            "definition"
          ],
          "additionalProperties": false
        },
        "minItems": 1
      }
    },
    "required": [
      "$schema",
      "$id",
      "kind",
      "version",
      "title",
      "description",
      "type",
      "properties",
      "additionalProperties",
      "program",
      "references"
    ]
  },
  "draw": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "draw.schema.json",
    "title": "Draw",
    "description": "Turns fraction, a multiple of 2^-23 in [0, 1), into a sample; or a matrix of other draws into a matrix of samples.",
    "$vocabulary": {
      "https://json-schema.org/draft/2020-12/vocab/core": true,
      "https://json-schema.org/draft/2020-12/vocab/applicator": true,
      "https://json-schema.org/draft/2020-12/vocab/validation": true,
      "https://json-schema.org/draft/2020-12/vocab/meta-data": true,
      "urn:optspec:vocabulary:1": true
    },
    "$ref": "definition.schema.json",
    "type": "object",
    "properties": {
      "$id": {
        "type": "string",
        "pattern": "^urn:optspec:draw:[a-z0-9]+(-[a-z0-9]+)*(#[a-z0-9]+(-[a-z0-9]+)*)?$"
      },
      "kind": {
        "const": "draw"
      },
      "draws": {
        "$ref": "vocabulary.schema.json#/$defs/draws"
      }
    },
    "unevaluatedProperties": false
  },
  "initializer": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "initializer.schema.json",
    "title": "Initializer",
    "description": "Gives each weight w from random draws and the fans of its tensor, fanIn and fanOut.",
    "$vocabulary": {
      "https://json-schema.org/draft/2020-12/vocab/core": true,
      "https://json-schema.org/draft/2020-12/vocab/applicator": true,
      "https://json-schema.org/draft/2020-12/vocab/validation": true,
      "https://json-schema.org/draft/2020-12/vocab/meta-data": true,
      "urn:optspec:vocabulary:1": true
    },
    "$ref": "definition.schema.json",
    "type": "object",
    "properties": {
      "$id": {
        "type": "string",
        "pattern": "^urn:optspec:initializer:[a-z0-9]+(-[a-z0-9]+)*(#[a-z0-9]+(-[a-z0-9]+)*)?$"
      },
      "kind": {
        "const": "initializer"
      },
      "draws": {
        "$ref": "vocabulary.schema.json#/$defs/draws"
      }
    },
    "unevaluatedProperties": false
  },
  "manifest": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "manifest.schema.json",
    "title": "Manifest",
    "description": "What a backend says of itself. What it declares must pass; what it does not declare must throw UnsupportedError.",
    "type": "object",
    "properties": {
      "name": {
        "$ref": "vocabulary.schema.json#/$defs/text"
      },
      "version": {
        "$ref": "vocabulary.schema.json#/$defs/text"
      },
      "contract": {
        "const": 1
      },
      "formats": {
        "type": "array",
        "items": {
          "$ref": "vocabulary.schema.json#/$defs/format"
        },
        "minItems": 1,
        "uniqueItems": true
      },
      "profile": {
        "$ref": "vocabulary.schema.json#/$defs/profile"
      },
      "targets": {
        "type": "array",
        "items": {
          "type": "string",
          "pattern": "^(optimizer|scheduler|initializer|sampler|draw|transform|problem)/(\\*|[a-z0-9]+(-[a-z0-9]+)*(#[a-z0-9]+(-[a-z0-9]+)*)?)$"
        },
        "uniqueItems": true
      },
      "environment": {
        "type": "object",
        "additionalProperties": {
          "type": "string"
        }
      }
    },
    "required": [
      "name",
      "version",
      "contract",
      "formats",
      "profile",
      "targets"
    ],
    "additionalProperties": false
  },
  "optimizer": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "optimizer.schema.json",
    "title": "Optimizer",
    "description": "Updates the weights w and its state from the gradient g at step t.",
    "$vocabulary": {
      "https://json-schema.org/draft/2020-12/vocab/core": true,
      "https://json-schema.org/draft/2020-12/vocab/applicator": true,
      "https://json-schema.org/draft/2020-12/vocab/validation": true,
      "https://json-schema.org/draft/2020-12/vocab/meta-data": true,
      "urn:optspec:vocabulary:1": true
    },
    "$ref": "definition.schema.json",
    "type": "object",
    "properties": {
      "$id": {
        "type": "string",
        "pattern": "^urn:optspec:optimizer:[a-z0-9]+(-[a-z0-9]+)*(#[a-z0-9]+(-[a-z0-9]+)*)?$"
      },
      "kind": {
        "const": "optimizer"
      },
      "state": {
        "$ref": "vocabulary.schema.json#/$defs/state"
      },
      "inputs": {
        "$ref": "vocabulary.schema.json#/$defs/inputs"
      },
      "gradientAt": {
        "$ref": "vocabulary.schema.json#/$defs/name"
      },
      "rank": {
        "$ref": "vocabulary.schema.json#/$defs/rank"
      }
    },
    "unevaluatedProperties": false
  },
  "problem": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "problem.schema.json",
    "title": "Problem",
    "description": "A loss formula; its gradient is derived.",
    "$vocabulary": {
      "https://json-schema.org/draft/2020-12/vocab/core": true,
      "https://json-schema.org/draft/2020-12/vocab/applicator": true,
      "https://json-schema.org/draft/2020-12/vocab/validation": true,
      "https://json-schema.org/draft/2020-12/vocab/meta-data": true,
      "urn:optspec:vocabulary:1": true
    },
    "$ref": "definition.schema.json",
    "type": "object",
    "properties": {
      "$id": {
        "type": "string",
        "pattern": "^urn:optspec:problem:[a-z0-9]+(-[a-z0-9]+)*(#[a-z0-9]+(-[a-z0-9]+)*)?$"
      },
      "kind": {
        "const": "problem"
      },
      "shape": {
        "description": "The shape of w.",
        "$ref": "vocabulary.schema.json#/$defs/shape"
      },
      "start": {
        "description": "Where to start, row-major.",
        "type": "array",
        "items": {
          "type": "number"
        }
      },
      "data": {
        "description": "Constant tensors by name.",
        "type": "object",
        "propertyNames": {
          "$ref": "vocabulary.schema.json#/$defs/name"
        },
        "additionalProperties": {
          "type": "object",
          "properties": {
            "shape": {
              "$ref": "vocabulary.schema.json#/$defs/shape"
            },
            "values": {
              "type": "array",
              "items": {
                "type": "number"
              }
            },
            "description": {
              "$ref": "vocabulary.schema.json#/$defs/text"
            }
          },
          "required": [
            "shape",
            "values"
          ],
          "additionalProperties": false
        }
      },
      "optimum": {
        "description": "A point of least loss, and that loss.",
        "type": "object",
        "properties": {
          "w": {
            "type": "array",
            "items": {
              "type": "number"
            }
          },
          "loss": {
            "type": "number"
          }
        },
        "required": [
          "w",
          "loss"
        ],
        "additionalProperties": false
      }
    },
    "required": [
      "shape",
      "start"
    ],
    "unevaluatedProperties": false
  },
  "report": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "report.schema.json",
    "title": "Report line",
    "description": "One line of a report: a header, cases, diagnoses, and a footer that proves the report is whole.",
    "type": "object",
    "properties": {
      "type": {
        "enum": [
          "header",
          "case",
          "diagnosis",
          "footer"
        ]
      }
    },
    "required": [
      "type"
    ],
    "allOf": [
      {
        "if": {
          "properties": {
            "type": {
              "const": "header"
            }
          },
          "required": [
            "type"
          ]
        },
        "then": {
          "$ref": "report.schema.json#/$defs/header"
        }
      },
      {
        "if": {
          "properties": {
            "type": {
              "const": "case"
            }
          },
          "required": [
            "type"
          ]
        },
        "then": {
          "$ref": "report.schema.json#/$defs/case"
        }
      },
      {
        "if": {
          "properties": {
            "type": {
              "const": "diagnosis"
            }
          },
          "required": [
            "type"
          ]
        },
        "then": {
          "$ref": "report.schema.json#/$defs/diagnosis"
        }
      },
      {
        "if": {
          "properties": {
            "type": {
              "const": "footer"
            }
          },
          "required": [
            "type"
          ]
        },
        "then": {
          "$ref": "report.schema.json#/$defs/footer"
        }
      }
    ],
    "$defs": {
      "header": {
        "type": "object",
        "properties": {
          "type": {
            "const": "header"
          },
          "optspec": {
            "type": "string"
          },
          "spec": {
            "type": "string"
          },
          "node": {
            "type": "string"
          },
          "platform": {
            "type": "string"
          },
          "selection": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "backends": {
            "type": "array",
            "items": {
              "type": "object",
              "properties": {
                "name": {
                  "type": "string"
                },
                "source": {
                  "type": "string"
                },
                "manifest": {
                  "type": [
                    "object",
                    "null"
                  ],
                  "if": {
                    "type": "object"
                  },
                  "then": {
                    "$ref": "manifest.schema.json"
                  }
                }
              },
              "required": [
                "name",
                "source",
                "manifest"
              ],
              "additionalProperties": false
            }
          }
        },
        "required": [
          "type",
          "optspec",
          "spec",
          "node",
          "platform",
          "selection",
          "backends"
        ],
        "additionalProperties": false
      },
      "failure": {
        "type": "object",
        "properties": {
          "what": {
            "enum": [
              "interval",
              "nan",
              "shape",
              "initial-state",
              "changed-input",
              "error",
              "missing-slot",
              "not-refused"
            ]
          },
          "where": {
            "type": "string"
          },
          "message": {
            "type": "string"
          },
          "actual": {
            "type": "string"
          },
          "ideal": {
            "type": "string"
          },
          "lo": {
            "type": "string"
          },
          "hi": {
            "type": "string"
          },
          "ulps": {
            "type": "number",
            "minimum": 0
          },
          "clause": {
            "type": "string"
          }
        },
        "required": [
          "what",
          "where",
          "message"
        ],
        "additionalProperties": false
      },
      "case": {
        "type": "object",
        "properties": {
          "type": {
            "const": "case"
          },
          "backend": {
            "type": "string"
          },
          "id": {
            "type": "string"
          },
          "target": {
            "anyOf": [
              {
                "$ref": "vocabulary.schema.json#/$defs/target"
              },
              {
                "const": "backend"
              }
            ]
          },
          "kind": {
            "anyOf": [
              {
                "$ref": "vocabulary.schema.json#/$defs/kind"
              },
              {
                "const": "backend"
              }
            ]
          },
          "format": {
            "$ref": "vocabulary.schema.json#/$defs/format"
          },
          "mode": {
            "enum": [
              "stepwise",
              "free",
              "tiled",
              "refusal",
              "undeclared"
            ]
          },
          "flags": {
            "type": "array",
            "items": {
              "$ref": "vocabulary.schema.json#/$defs/flag"
            }
          },
          "status": {
            "enum": [
              "passed",
              "failed",
              "skipped",
              "errored"
            ]
          },
          "grade": {
            "enum": [
              "ideal",
              "canonical",
              "accepted"
            ]
          },
          "canonicalBits": {
            "type": "boolean"
          },
          "boundUsage": {
            "type": "object",
            "properties": {
              "max": {
                "type": "number",
                "minimum": 0
              },
              "p99": {
                "type": "number",
                "minimum": 0
              }
            },
            "required": [
              "max",
              "p99"
            ],
            "additionalProperties": false
          },
          "failures": {
            "type": "array",
            "items": {
              "$ref": "report.schema.json#/$defs/failure"
            }
          },
          "reason": {
            "type": "string"
          },
          "url": {
            "type": "string"
          },
          "milliseconds": {
            "type": "number",
            "minimum": 0
          }
        },
        "required": [
          "type",
          "backend",
          "id",
          "target",
          "kind",
          "format",
          "mode",
          "flags",
          "status",
          "milliseconds"
        ],
        "additionalProperties": false
      },
      "diagnosis": {
        "type": "object",
        "properties": {
          "type": {
            "const": "diagnosis"
          },
          "backend": {
            "type": "string"
          },
          "target": {
            "anyOf": [
              {
                "$ref": "vocabulary.schema.json#/$defs/target"
              },
              {
                "const": "backend"
              }
            ]
          },
          "by": {
            "enum": [
              "variant",
              "mutant",
              "definition",
              "contract"
            ]
          },
          "name": {
            "type": "string"
          },
          "message": {
            "type": "string"
          },
          "explains": {
            "$ref": "vocabulary.schema.json#/$defs/count"
          },
          "failing": {
            "$ref": "vocabulary.schema.json#/$defs/count"
          }
        },
        "required": [
          "type",
          "backend",
          "target",
          "by",
          "name",
          "message",
          "explains",
          "failing"
        ],
        "additionalProperties": false
      },
      "summary": {
        "type": "object",
        "properties": {
          "name": {
            "type": "string"
          },
          "passed": {
            "$ref": "vocabulary.schema.json#/$defs/count"
          },
          "failed": {
            "$ref": "vocabulary.schema.json#/$defs/count"
          },
          "skipped": {
            "$ref": "vocabulary.schema.json#/$defs/count"
          },
          "errored": {
            "$ref": "vocabulary.schema.json#/$defs/count"
          },
          "maxBoundUsage": {
            "type": "number",
            "minimum": 0
          },
          "grades": {
            "type": "object",
            "properties": {
              "ideal": {
                "$ref": "vocabulary.schema.json#/$defs/count"
              },
              "canonical": {
                "$ref": "vocabulary.schema.json#/$defs/count"
              },
              "accepted": {
                "$ref": "vocabulary.schema.json#/$defs/count"
              }
            },
            "required": [
              "ideal",
              "canonical",
              "accepted"
            ],
            "additionalProperties": false
          },
          "canonicalBits": {
            "description": "Cases in which every element has the canonical bits, of how many that have such a reading.",
            "type": "object",
            "properties": {
              "cases": {
                "$ref": "vocabulary.schema.json#/$defs/count"
              },
              "of": {
                "$ref": "vocabulary.schema.json#/$defs/count"
              }
            },
            "required": [
              "cases",
              "of"
            ],
            "additionalProperties": false
          }
        },
        "required": [
          "name",
          "passed",
          "failed",
          "skipped",
          "errored",
          "maxBoundUsage",
          "grades",
          "canonicalBits"
        ],
        "additionalProperties": false
      },
      "footer": {
        "type": "object",
        "properties": {
          "type": {
            "const": "footer"
          },
          "complete": {
            "const": true
          },
          "backends": {
            "type": "array",
            "items": {
              "$ref": "report.schema.json#/$defs/summary"
            }
          }
        },
        "required": [
          "type",
          "complete",
          "backends"
        ],
        "additionalProperties": false
      }
    }
  },
  "sampler": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "sampler.schema.json",
    "title": "Sampler",
    "description": "Gives the batches of training: batchesPerEpoch, and from the number of batches done, iteration, the epoch, the size of the batch, and the index of the example at each position in it.",
    "$vocabulary": {
      "https://json-schema.org/draft/2020-12/vocab/core": true,
      "https://json-schema.org/draft/2020-12/vocab/applicator": true,
      "https://json-schema.org/draft/2020-12/vocab/validation": true,
      "https://json-schema.org/draft/2020-12/vocab/meta-data": true,
      "urn:optspec:vocabulary:1": true
    },
    "$ref": "definition.schema.json",
    "type": "object",
    "properties": {
      "$id": {
        "type": "string",
        "pattern": "^urn:optspec:sampler:[a-z0-9]+(-[a-z0-9]+)*(#[a-z0-9]+(-[a-z0-9]+)*)?$"
      },
      "kind": {
        "const": "sampler"
      }
    },
    "unevaluatedProperties": false
  },
  "scheduler": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "scheduler.schema.json",
    "title": "Scheduler",
    "description": "Gives learningRate from the number of steps done, step.",
    "$vocabulary": {
      "https://json-schema.org/draft/2020-12/vocab/core": true,
      "https://json-schema.org/draft/2020-12/vocab/applicator": true,
      "https://json-schema.org/draft/2020-12/vocab/validation": true,
      "https://json-schema.org/draft/2020-12/vocab/meta-data": true,
      "urn:optspec:vocabulary:1": true
    },
    "$ref": "definition.schema.json",
    "type": "object",
    "properties": {
      "$id": {
        "type": "string",
        "pattern": "^urn:optspec:scheduler:[a-z0-9]+(-[a-z0-9]+)*(#[a-z0-9]+(-[a-z0-9]+)*)?$"
      },
      "kind": {
        "const": "scheduler"
      },
      "composedBy": {
        "description": "How schedules are composed: one after the other, or multiplied.",
        "enum": [
          "sequence",
          "chain"
        ]
      },
      "state": {
        "$ref": "vocabulary.schema.json#/$defs/state"
      }
    },
    "unevaluatedProperties": false
  },
  "trace": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "trace.schema.json",
    "title": "Trace",
    "description": "Recorded inputs of a definition, with what a conforming implementation may give. Written by the recorder alone.",
    "type": "object",
    "properties": {
      "$schema": {
        "type": "string",
        "pattern": "(^|/)trace\\.schema\\.json$"
      },
      "id": {
        "description": "kind/definition[#variant]/case.format; permanent.",
        "type": "string",
        "pattern": "^(optimizer|transform|scheduler|initializer|sampler|problem)/[a-z0-9]+(-[a-z0-9]+)*(#[a-z0-9]+(-[a-z0-9]+)*)?/[a-z0-9]+(-[a-z0-9]+)*\\.(f16|f32|f64)$"
      },
      "definition": {
        "type": "string",
        "pattern": "^[a-z0-9]+(-[a-z0-9]+)*(#[a-z0-9]+(-[a-z0-9]+)*)?@[0-9]+\\.[0-9]+\\.[0-9]+$"
      },
      "kind": {
        "enum": [
          "optimizer",
          "transform",
          "scheduler",
          "initializer",
          "sampler",
          "problem",
          "refusal"
        ]
      },
      "format": {
        "$ref": "vocabulary.schema.json#/$defs/format"
      },
      "why": {
        "$ref": "vocabulary.schema.json#/$defs/text"
      },
      "flags": {
        "type": "array",
        "items": {
          "$ref": "vocabulary.schema.json#/$defs/flag"
        },
        "uniqueItems": true
      },
      "hyperparameters": {
        "$ref": "vocabulary.schema.json#/$defs/hyperparameters"
      },
      "source": {
        "type": "object",
        "properties": {
          "recorder": {
            "$ref": "vocabulary.schema.json#/$defs/version"
          },
          "seed": {
            "$ref": "vocabulary.schema.json#/$defs/uint32"
          }
        },
        "required": [
          "recorder",
          "seed"
        ],
        "additionalProperties": false
      },
      "digest": {
        "type": "string",
        "pattern": "^sha256:[0-9a-f]{64}$"
      }
    },
    "required": [
      "$schema",
      "id",
      "definition",
      "kind",
      "format",
      "why",
      "flags",
      "hyperparameters",
      "source",
      "digest"
    ],
    "allOf": [
      {
        "if": {
          "properties": {
            "kind": {
              "enum": [
                "optimizer",
                "transform"
              ]
            }
          },
          "required": [
            "kind"
          ]
        },
        "then": {
          "$ref": "trace.schema.json#/$defs/optimizerTrace"
        }
      },
      {
        "if": {
          "properties": {
            "kind": {
              "const": "scheduler"
            }
          },
          "required": [
            "kind"
          ]
        },
        "then": {
          "$ref": "trace.schema.json#/$defs/schedulerTrace"
        }
      },
      {
        "if": {
          "properties": {
            "kind": {
              "const": "initializer"
            }
          },
          "required": [
            "kind"
          ]
        },
        "then": {
          "$ref": "trace.schema.json#/$defs/initializerTrace"
        }
      },
      {
        "if": {
          "properties": {
            "kind": {
              "const": "sampler"
            }
          },
          "required": [
            "kind"
          ]
        },
        "then": {
          "$ref": "trace.schema.json#/$defs/samplerTrace"
        }
      },
      {
        "if": {
          "properties": {
            "kind": {
              "const": "problem"
            }
          },
          "required": [
            "kind"
          ]
        },
        "then": {
          "$ref": "trace.schema.json#/$defs/problemTrace"
        }
      },
      {
        "if": {
          "properties": {
            "kind": {
              "const": "refusal"
            }
          },
          "required": [
            "kind"
          ]
        },
        "then": {
          "$ref": "trace.schema.json#/$defs/refusalTrace"
        }
      }
    ],
    "$defs": {
      "bounds": {
        "description": "The closed interval of results that conform, element by element. Both ends NaN: the result must be NaN. An index in nan: NaN conforms too.",
        "type": "object",
        "properties": {
          "lo": {
            "$ref": "vocabulary.schema.json#/$defs/numbers"
          },
          "hi": {
            "$ref": "vocabulary.schema.json#/$defs/numbers"
          },
          "nan": {
            "type": "array",
            "items": {
              "$ref": "vocabulary.schema.json#/$defs/count"
            },
            "uniqueItems": true
          }
        },
        "required": [
          "lo",
          "hi"
        ],
        "additionalProperties": false
      },
      "outcome": {
        "description": "ideal: the exact result, rounded once. canonical: the bits of the program with every operation rounded, where they differ from ideal; null where the order of a sum is free.",
        "type": "object",
        "properties": {
          "ideal": {
            "$ref": "vocabulary.schema.json#/$defs/numbers"
          },
          "canonical": {
            "anyOf": [
              {
                "$ref": "vocabulary.schema.json#/$defs/numbers"
              },
              {
                "type": "null"
              }
            ]
          },
          "ieee": {
            "$ref": "trace.schema.json#/$defs/bounds"
          },
          "wgsl": {
            "$ref": "trace.schema.json#/$defs/bounds"
          }
        },
        "required": [
          "ideal",
          "ieee"
        ],
        "additionalProperties": false
      },
      "outcomes": {
        "type": "object",
        "propertyNames": {
          "$ref": "vocabulary.schema.json#/$defs/name"
        },
        "additionalProperties": {
          "type": "array",
          "items": {
            "$ref": "trace.schema.json#/$defs/outcome"
          }
        }
      },
      "outcomeList": {
        "type": "array",
        "items": {
          "$ref": "trace.schema.json#/$defs/outcome"
        }
      },
      "tensors": {
        "type": "array",
        "items": {
          "$ref": "vocabulary.schema.json#/$defs/numbers"
        }
      },
      "optimizerTrace": {
        "type": "object",
        "properties": {
          "$schema": true,
          "id": true,
          "definition": true,
          "kind": true,
          "format": true,
          "why": true,
          "flags": true,
          "hyperparameters": true,
          "source": true,
          "digest": true,
          "problem": {
            "description": "The problem whose gradients these are.",
            "type": "string",
            "pattern": "^[a-z0-9]+(-[a-z0-9]+)*@[0-9]+\\.[0-9]+\\.[0-9]+$"
          },
          "parameters": {
            "type": "array",
            "items": {
              "type": "object",
              "properties": {
                "shape": {
                  "$ref": "vocabulary.schema.json#/$defs/shape"
                }
              },
              "required": [
                "shape"
              ],
              "additionalProperties": false
            }
          },
          "initial": {
            "type": "object",
            "properties": {
              "t": {
                "$ref": "vocabulary.schema.json#/$defs/count"
              },
              "fresh": {
                "type": "boolean"
              },
              "w": {
                "$ref": "trace.schema.json#/$defs/tensors"
              },
              "state": {
                "type": "object",
                "propertyNames": {
                  "$ref": "vocabulary.schema.json#/$defs/name"
                },
                "additionalProperties": {
                  "$ref": "trace.schema.json#/$defs/tensors"
                }
              }
            },
            "required": [
              "t",
              "fresh",
              "w",
              "state"
            ],
            "additionalProperties": false
          },
          "steps": {
            "type": "array",
            "items": {
              "type": "object",
              "properties": {
                "t": {
                  "type": "integer",
                  "minimum": 1
                },
                "weights": {
                  "description": "Transforms: the weights before the step, which an optimizer has moved since the step before.",
                  "$ref": "trace.schema.json#/$defs/tensors"
                },
                "gradients": {
                  "$ref": "trace.schema.json#/$defs/tensors"
                },
                "inputs": {
                  "description": "What the definition declares under inputs, by name: one tensor per parameter.",
                  "type": "object",
                  "propertyNames": {
                    "$ref": "vocabulary.schema.json#/$defs/name"
                  },
                  "additionalProperties": {
                    "$ref": "trace.schema.json#/$defs/tensors"
                  }
                },
                "overrides": {
                  "type": "object",
                  "propertyNames": {
                    "$ref": "vocabulary.schema.json#/$defs/name"
                  },
                  "additionalProperties": {
                    "type": "number"
                  }
                },
                "after": {
                  "$ref": "trace.schema.json#/$defs/outcomes"
                }
              },
              "required": [
                "t",
                "gradients",
                "after"
              ],
              "additionalProperties": false
            },
            "minItems": 1
          },
          "free": {
            "$ref": "trace.schema.json#/$defs/outcomes"
          }
        },
        "required": [
          "parameters",
          "initial",
          "steps"
        ],
        "additionalProperties": false
      },
      "schedulerTrace": {
        "type": "object",
        "properties": {
          "$schema": true,
          "id": true,
          "definition": true,
          "kind": true,
          "format": true,
          "why": true,
          "flags": true,
          "hyperparameters": true,
          "source": true,
          "digest": true,
          "initial": {
            "description": "Schedules that follow a metric: the state before the first; fresh: it is what init gives, and that is checked.",
            "type": "object",
            "properties": {
              "fresh": {
                "type": "boolean"
              },
              "state": {
                "type": "object",
                "propertyNames": {
                  "$ref": "vocabulary.schema.json#/$defs/name"
                },
                "additionalProperties": {
                  "$ref": "trace.schema.json#/$defs/tensors"
                }
              }
            },
            "required": [
              "fresh",
              "state"
            ],
            "additionalProperties": false
          },
          "free": {
            "$ref": "trace.schema.json#/$defs/outcomes"
          },
          "steps": {
            "type": "array",
            "items": {
              "type": "object",
              "properties": {
                "step": {
                  "$ref": "vocabulary.schema.json#/$defs/count"
                },
                "metric": {
                  "description": "What a schedule that follows a metric observes.",
                  "$ref": "vocabulary.schema.json#/$defs/number"
                },
                "after": {
                  "allOf": [
                    {
                      "$ref": "trace.schema.json#/$defs/outcomes"
                    }
                  ],
                  "type": "object",
                  "required": [
                    "learningRate"
                  ]
                }
              },
              "required": [
                "step",
                "after"
              ],
              "additionalProperties": false
            },
            "minItems": 1
          }
        },
        "required": [
          "steps"
        ],
        "additionalProperties": false
      },
      "initializerTrace": {
        "type": "object",
        "properties": {
          "$schema": true,
          "id": true,
          "definition": true,
          "kind": true,
          "format": true,
          "why": true,
          "flags": true,
          "hyperparameters": true,
          "source": true,
          "digest": true,
          "steps": {
            "type": "array",
            "items": {
              "type": "object",
              "properties": {
                "seed": {
                  "$ref": "vocabulary.schema.json#/$defs/uint32"
                },
                "stream": {
                  "$ref": "vocabulary.schema.json#/$defs/uint32"
                },
                "shape": {
                  "$ref": "vocabulary.schema.json#/$defs/shape"
                },
                "layout": {
                  "$ref": "vocabulary.schema.json#/$defs/layout"
                },
                "after": {
                  "type": "object",
                  "properties": {
                    "w": {
                      "type": "array",
                      "items": {
                        "$ref": "trace.schema.json#/$defs/outcome"
                      }
                    }
                  },
                  "required": [
                    "w"
                  ],
                  "additionalProperties": false
                }
              },
              "required": [
                "seed",
                "stream",
                "shape",
                "layout",
                "after"
              ],
              "additionalProperties": false
            },
            "minItems": 1
          }
        },
        "required": [
          "steps"
        ],
        "additionalProperties": false
      },
      "samplerTrace": {
        "type": "object",
        "properties": {
          "$schema": true,
          "id": true,
          "definition": true,
          "kind": true,
          "format": true,
          "why": true,
          "flags": true,
          "hyperparameters": true,
          "source": true,
          "digest": true,
          "steps": {
            "type": "array",
            "items": {
              "type": "object",
              "properties": {
                "iteration": {
                  "$ref": "vocabulary.schema.json#/$defs/count"
                },
                "after": {
                  "description": "Integers, each the only one that conforms. index: of the example at each position; absent where only the counts are recorded.",
                  "type": "object",
                  "properties": {
                    "batchesPerEpoch": {
                      "$ref": "trace.schema.json#/$defs/outcomeList"
                    },
                    "epoch": {
                      "$ref": "trace.schema.json#/$defs/outcomeList"
                    },
                    "size": {
                      "$ref": "trace.schema.json#/$defs/outcomeList"
                    },
                    "index": {
                      "$ref": "trace.schema.json#/$defs/outcomeList"
                    }
                  },
                  "required": [
                    "batchesPerEpoch",
                    "epoch",
                    "size"
                  ],
                  "additionalProperties": false
                }
              },
              "required": [
                "iteration",
                "after"
              ],
              "additionalProperties": false
            },
            "minItems": 1
          }
        },
        "required": [
          "steps"
        ],
        "additionalProperties": false
      },
      "problemTrace": {
        "type": "object",
        "properties": {
          "$schema": true,
          "id": true,
          "definition": true,
          "kind": true,
          "format": true,
          "why": true,
          "flags": true,
          "hyperparameters": true,
          "source": true,
          "digest": true,
          "steps": {
            "type": "array",
            "items": {
              "type": "object",
              "properties": {
                "w": {
                  "description": "The point, row-major, in the shape that the definition gives.",
                  "$ref": "vocabulary.schema.json#/$defs/numbers"
                },
                "after": {
                  "description": "One outcome each. hessian: an n × n matrix for the n elements of w, row-major.",
                  "type": "object",
                  "properties": {
                    "loss": {
                      "$ref": "trace.schema.json#/$defs/outcomeList"
                    },
                    "gradient": {
                      "$ref": "trace.schema.json#/$defs/outcomeList"
                    },
                    "hessian": {
                      "$ref": "trace.schema.json#/$defs/outcomeList"
                    }
                  },
                  "required": [
                    "loss",
                    "gradient",
                    "hessian"
                  ],
                  "additionalProperties": false
                }
              },
              "required": [
                "w",
                "after"
              ],
              "additionalProperties": false
            },
            "minItems": 1
          }
        },
        "required": [
          "steps"
        ],
        "additionalProperties": false
      },
      "refusalTrace": {
        "type": "object",
        "properties": {
          "$schema": true,
          "id": true,
          "definition": true,
          "kind": true,
          "format": true,
          "why": true,
          "flags": true,
          "hyperparameters": true,
          "source": true,
          "digest": true,
          "target": {
            "enum": [
              "optimizer",
              "transform",
              "scheduler",
              "initializer",
              "sampler",
              "problem"
            ]
          },
          "refusals": {
            "type": "array",
            "items": {
              "type": "object",
              "properties": {
                "hyperparameters": {
                  "$ref": "vocabulary.schema.json#/$defs/hyperparameters"
                },
                "error": {
                  "const": "HyperparameterError"
                },
                "names": {
                  "$ref": "vocabulary.schema.json#/$defs/text"
                }
              },
              "required": [
                "hyperparameters",
                "error",
                "names"
              ],
              "additionalProperties": false
            },
            "minItems": 1
          }
        },
        "required": [
          "target",
          "refusals"
        ],
        "additionalProperties": false
      }
    }
  },
  "transform": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "transform.schema.json",
    "title": "Transform",
    "description": "Gradient or weights in, the same out.",
    "$vocabulary": {
      "https://json-schema.org/draft/2020-12/vocab/core": true,
      "https://json-schema.org/draft/2020-12/vocab/applicator": true,
      "https://json-schema.org/draft/2020-12/vocab/validation": true,
      "https://json-schema.org/draft/2020-12/vocab/meta-data": true,
      "urn:optspec:vocabulary:1": true
    },
    "$ref": "definition.schema.json",
    "type": "object",
    "properties": {
      "$id": {
        "type": "string",
        "pattern": "^urn:optspec:transform:[a-z0-9]+(-[a-z0-9]+)*(#[a-z0-9]+(-[a-z0-9]+)*)?$"
      },
      "kind": {
        "const": "transform"
      },
      "state": {
        "$ref": "vocabulary.schema.json#/$defs/state"
      },
      "gate": {
        "description": "A host slot: 0 while what comes after in a composition shall wait, 1 when it shall take part.",
        "$ref": "vocabulary.schema.json#/$defs/name"
      },
      "clock": {
        "description": "A host slot that counts the steps let through: the t of what comes after in a composition.",
        "$ref": "vocabulary.schema.json#/$defs/name"
      }
    },
    "unevaluatedProperties": false
  },
  "vocabulary": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "vocabulary.schema.json",
    "title": "optspec vocabulary",
    "description": "The keywords that a definition adds to JSON Schema, and the parts that every document shares.",
    "$vocabulary": {
      "urn:optspec:vocabulary:1": true
    },
    "$defs": {
      "name": {
        "description": "A name in formulas.",
        "type": "string",
        "pattern": "^[A-Za-z][A-Za-z0-9]*$",
        "maxLength": 64,
        "not": {
          "enum": [
            "constructor",
            "hasOwnProperty",
            "isPrototypeOf",
            "propertyIsEnumerable",
            "prototype",
            "toLocaleString",
            "toString",
            "valueOf"
          ]
        }
      },
      "indexedName": {
        "description": "A name in formulas, perhaps with an index in braces where repeats count: a sum or difference of names and integers.",
        "type": "string",
        "pattern": "^[A-Za-z][A-Za-z0-9]*(\\{[A-Za-z0-9]+([+-][A-Za-z0-9]+)*\\})?$",
        "maxLength": 64,
        "not": {
          "enum": [
            "constructor",
            "hasOwnProperty",
            "isPrototypeOf",
            "propertyIsEnumerable",
            "prototype",
            "toLocaleString",
            "toString",
            "valueOf"
          ]
        }
      },
      "slug": {
        "description": "A stable identifier of a definition, variant, clause or case.",
        "type": "string",
        "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$",
        "maxLength": 64,
        "not": {
          "enum": [
            "constructor",
            "prototype"
          ]
        }
      },
      "key": {
        "description": "A key of a foreign namespace, such as the name of a framework or of its argument.",
        "type": "string",
        "pattern": "^[A-Za-z][A-Za-z0-9_.-]*$",
        "maxLength": 64,
        "not": {
          "enum": [
            "constructor",
            "prototype"
          ]
        }
      },
      "formula": {
        "description": "An expression of the formula language.",
        "type": "string",
        "minLength": 1,
        "maxLength": 4096
      },
      "text": {
        "type": "string",
        "minLength": 1,
        "maxLength": 400
      },
      "kind": {
        "enum": [
          "optimizer",
          "scheduler",
          "initializer",
          "sampler",
          "draw",
          "transform",
          "problem"
        ]
      },
      "format": {
        "enum": [
          "f16",
          "f32",
          "f64"
        ]
      },
      "profile": {
        "enum": [
          "ieee",
          "wgsl"
        ]
      },
      "layout": {
        "enum": [
          "in-out",
          "out-in"
        ]
      },
      "version": {
        "type": "string",
        "pattern": "^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)$"
      },
      "target": {
        "description": "A definition or variant: optimizer/adam, optimizer/adam#epsilon-hat.",
        "type": "string",
        "pattern": "^(optimizer|scheduler|initializer|sampler|draw|transform|problem)/[a-z0-9]+(-[a-z0-9]+)*(#[a-z0-9]+(-[a-z0-9]+)*)?$"
      },
      "number": {
        "description": "A number; non-finite values are strings.",
        "type": [
          "number",
          "string"
        ],
        "if": {
          "type": "string"
        },
        "then": {
          "enum": [
            "NaN",
            "Infinity",
            "-Infinity"
          ]
        }
      },
      "numbers": {
        "type": "array",
        "items": {
          "$ref": "vocabulary.schema.json#/$defs/number"
        }
      },
      "count": {
        "type": "integer",
        "minimum": 0,
        "maximum": 9007199254740991
      },
      "uint32": {
        "type": "integer",
        "minimum": 0,
        "maximum": 4294967295
      },
      "shape": {
        "type": "array",
        "items": {
          "$ref": "vocabulary.schema.json#/$defs/count"
        },
        "maxItems": 8
      },
      "hyperparameterValue": {
        "type": [
          "number",
          "boolean",
          "string",
          "array"
        ],
        "if": {
          "type": "array"
        },
        "then": {
          "type": "array",
          "items": {
            "type": "number"
          }
        }
      },
      "hyperparameters": {
        "type": "object",
        "propertyNames": {
          "$ref": "vocabulary.schema.json#/$defs/name"
        },
        "additionalProperties": {
          "$ref": "vocabulary.schema.json#/$defs/hyperparameterValue"
        }
      },
      "flag": {
        "description": "What a trace exercises.",
        "enum": [
          "BASIC",
          "FIRST_STEP",
          "LARGE_T",
          "EPSILON",
          "NAKED_UPDATE",
          "DECAY_ONLY",
          "ZERO_ZERO",
          "SUBNORMAL",
          "OVERFLOW",
          "NAN_GRADIENT",
          "INF_GRADIENT",
          "LR_CHANGE",
          "SIGN_FLIP",
          "RESUME",
          "MULTI_TENSOR",
          "EMPTY",
          "HYPERPARAMETER_DOMAIN",
          "BOUNDARY",
          "PAST_END",
          "LAYOUT",
          "CLOSED_LOOP",
          "PLATEAU",
          "NAN_METRIC"
        ]
      },
      "guard": {
        "description": "A boolean hyperparameter that is true, a number that is not zero, or an enum with the values that satisfy the guard.",
        "type": [
          "string",
          "object"
        ],
        "if": {
          "type": "string"
        },
        "then": {
          "$ref": "vocabulary.schema.json#/$defs/name"
        },
        "else": {
          "type": "object",
          "propertyNames": {
            "$ref": "vocabulary.schema.json#/$defs/name"
          },
          "minProperties": 1,
          "additionalProperties": {
            "type": [
              "string",
              "array"
            ],
            "if": {
              "type": "array"
            },
            "then": {
              "type": "array",
              "items": {
                "type": "string"
              },
              "minItems": 1
            }
          }
        }
      },
      "propertyKeywords": {
        "description": "The part of JSON Schema that describes one hyperparameter.",
        "type": "object",
        "properties": {
          "type": {
            "enum": [
              "number",
              "integer",
              "boolean",
              "string",
              "array"
            ]
          },
          "default": {
            "$ref": "vocabulary.schema.json#/$defs/hyperparameterValue"
          },
          "minimum": {
            "type": "number"
          },
          "exclusiveMinimum": {
            "type": "number"
          },
          "maximum": {
            "type": "number"
          },
          "exclusiveMaximum": {
            "type": "number"
          },
          "enum": {
            "type": "array",
            "items": {
              "type": "string",
              "minLength": 1,
              "maxLength": 64
            },
            "minItems": 1,
            "uniqueItems": true
          },
          "items": {
            "type": "object",
            "properties": {
              "type": {
                "enum": [
                  "number",
                  "integer"
                ]
              },
              "minimum": {
                "type": "number"
              },
              "exclusiveMinimum": {
                "type": "number"
              }
            },
            "required": [
              "type"
            ],
            "additionalProperties": false
          },
          "minItems": {
            "$ref": "vocabulary.schema.json#/$defs/count"
          },
          "symbol": {
            "$ref": "vocabulary.schema.json#/$defs/text"
          },
          "description": {
            "$ref": "vocabulary.schema.json#/$defs/text"
          }
        },
        "additionalProperties": false
      },
      "property": {
        "$ref": "vocabulary.schema.json#/$defs/propertyKeywords",
        "type": "object",
        "required": [
          "type"
        ],
        "allOf": [
          {
            "if": {
              "properties": {
                "type": {
                  "enum": [
                    "boolean",
                    "string",
                    "array"
                  ]
                }
              }
            },
            "then": {
              "properties": {
                "minimum": false,
                "exclusiveMinimum": false,
                "maximum": false,
                "exclusiveMaximum": false
              }
            }
          },
          {
            "if": {
              "properties": {
                "type": {
                  "const": "string"
                }
              },
              "required": [
                "type"
              ]
            },
            "then": {
              "required": [
                "enum"
              ]
            }
          },
          {
            "if": {
              "properties": {
                "type": {
                  "const": "array"
                }
              },
              "required": [
                "type"
              ]
            },
            "then": {
              "required": [
                "items"
              ]
            }
          }
        ]
      },
      "properties": {
        "description": "The hyperparameters.",
        "type": "object",
        "propertyNames": {
          "$ref": "vocabulary.schema.json#/$defs/name"
        },
        "additionalProperties": {
          "$ref": "vocabulary.schema.json#/$defs/property"
        },
        "maxProperties": 64
      },
      "slot": {
        "description": "One state slot: a tensor like each parameter, one value per row or column of it, or one scalar on the host.",
        "type": "object",
        "properties": {
          "like": {
            "const": "w"
          },
          "rows": {
            "const": "w"
          },
          "columns": {
            "const": "w"
          },
          "scalar": {
            "const": "host"
          },
          "repeat": {
            "type": [
              "integer",
              "string"
            ],
            "if": {
              "type": "string"
            },
            "then": {
              "$ref": "vocabulary.schema.json#/$defs/name"
            },
            "else": {
              "type": "integer",
              "minimum": 1,
              "maximum": 64
            }
          },
          "init": {
            "$ref": "vocabulary.schema.json#/$defs/formula"
          },
          "when": {
            "$ref": "vocabulary.schema.json#/$defs/guard"
          },
          "unless": {
            "$ref": "vocabulary.schema.json#/$defs/guard"
          },
          "description": {
            "$ref": "vocabulary.schema.json#/$defs/text"
          }
        },
        "additionalProperties": false,
        "oneOf": [
          {
            "required": [
              "like"
            ]
          },
          {
            "required": [
              "rows"
            ]
          },
          {
            "required": [
              "columns"
            ]
          },
          {
            "required": [
              "scalar"
            ]
          }
        ],
        "dependentRequired": {
          "repeat": [
            "like"
          ]
        }
      },
      "state": {
        "description": "State slots by name.",
        "type": "object",
        "propertyNames": {
          "$ref": "vocabulary.schema.json#/$defs/indexedName"
        },
        "additionalProperties": {
          "$ref": "vocabulary.schema.json#/$defs/slot"
        },
        "maxProperties": 64
      },
      "inputs": {
        "description": "Tensors that the caller brings to each step for each parameter, by name: square matrices with as many rows and columns as the parameter has elements.",
        "type": "object",
        "propertyNames": {
          "$ref": "vocabulary.schema.json#/$defs/name"
        },
        "additionalProperties": {
          "type": "object",
          "properties": {
            "square": {
              "const": "w"
            },
            "description": {
              "$ref": "vocabulary.schema.json#/$defs/text"
            }
          },
          "required": [
            "square"
          ],
          "additionalProperties": false
        },
        "minProperties": 1,
        "maxProperties": 8
      },
      "assignment": {
        "description": "Sets a name to the value of a formula.",
        "type": "object",
        "properties": {
          "clause": {
            "$ref": "vocabulary.schema.json#/$defs/slug"
          },
          "set": {
            "$ref": "vocabulary.schema.json#/$defs/indexedName"
          },
          "to": {
            "$ref": "vocabulary.schema.json#/$defs/formula"
          },
          "when": {
            "$ref": "vocabulary.schema.json#/$defs/guard"
          },
          "unless": {
            "$ref": "vocabulary.schema.json#/$defs/guard"
          }
        },
        "required": [
          "clause",
          "set",
          "to"
        ],
        "additionalProperties": false
      },
      "repeat": {
        "description": "Repeats assignments a number of times known when the optimizer is made.",
        "type": "object",
        "properties": {
          "repeat": {
            "type": [
              "integer",
              "string"
            ],
            "if": {
              "type": "string"
            },
            "then": {
              "$ref": "vocabulary.schema.json#/$defs/name"
            },
            "else": {
              "type": "integer",
              "minimum": 1,
              "maximum": 64
            }
          },
          "index": {
            "$ref": "vocabulary.schema.json#/$defs/name"
          },
          "do": {
            "type": "array",
            "items": {
              "$ref": "vocabulary.schema.json#/$defs/assignment"
            },
            "minItems": 1,
            "maxItems": 64
          },
          "accuracy": {
            "$ref": "vocabulary.schema.json#/$defs/roundAccuracy"
          },
          "when": {
            "$ref": "vocabulary.schema.json#/$defs/guard"
          },
          "unless": {
            "$ref": "vocabulary.schema.json#/$defs/guard"
          }
        },
        "required": [
          "repeat",
          "do"
        ],
        "additionalProperties": false
      },
      "roundAccuracy": {
        "description": "A bound of the error of one round, where intervals of its operations would be hopeless; it holds for every matrix whose largest singular value is at most range.",
        "type": "object",
        "properties": {
          "of": {
            "$ref": "vocabulary.schema.json#/$defs/name"
          },
          "range": {
            "type": "number",
            "exclusiveMinimum": 0
          },
          "amplification": {
            "type": "number",
            "exclusiveMinimum": 0
          },
          "rounding": {
            "$ref": "vocabulary.schema.json#/$defs/formula"
          },
          "argument": {
            "type": "array",
            "items": {
              "$ref": "vocabulary.schema.json#/$defs/text"
            },
            "minItems": 1,
            "maxItems": 16
          }
        },
        "required": [
          "of",
          "range",
          "amplification",
          "rounding",
          "argument"
        ],
        "additionalProperties": false
      },
      "statement": {
        "type": "object",
        "if": {
          "required": [
            "repeat"
          ]
        },
        "then": {
          "$ref": "vocabulary.schema.json#/$defs/repeat"
        },
        "else": {
          "$ref": "vocabulary.schema.json#/$defs/assignment"
        }
      },
      "program": {
        "type": "array",
        "items": {
          "$ref": "vocabulary.schema.json#/$defs/statement"
        },
        "minItems": 1,
        "maxItems": 256
      },
      "constraint": {
        "description": "A host formula over the hyperparameters that must hold.",
        "type": "object",
        "properties": {
          "rule": {
            "$ref": "vocabulary.schema.json#/$defs/formula"
          },
          "message": {
            "$ref": "vocabulary.schema.json#/$defs/text"
          }
        },
        "required": [
          "rule",
          "message"
        ],
        "additionalProperties": false
      },
      "constraints": {
        "type": "array",
        "items": {
          "$ref": "vocabulary.schema.json#/$defs/constraint"
        },
        "minItems": 1,
        "maxItems": 64
      },
      "draws": {
        "description": "Local name → id of the draw that fills it.",
        "type": "object",
        "propertyNames": {
          "$ref": "vocabulary.schema.json#/$defs/name"
        },
        "additionalProperties": {
          "$ref": "vocabulary.schema.json#/$defs/slug"
        },
        "maxProperties": 16
      },
      "reference": {
        "type": "object",
        "properties": {
          "title": {
            "$ref": "vocabulary.schema.json#/$defs/text"
          },
          "authors": {
            "$ref": "vocabulary.schema.json#/$defs/text"
          },
          "year": {
            "type": "integer",
            "minimum": 1600,
            "maximum": 2200
          },
          "url": {
            "type": "string",
            "pattern": "^https://[^\\s]+$",
            "maxLength": 400
          },
          "where": {
            "$ref": "vocabulary.schema.json#/$defs/text"
          }
        },
        "required": [
          "title"
        ],
        "additionalProperties": false
      },
      "references": {
        "type": "array",
        "items": {
          "$ref": "vocabulary.schema.json#/$defs/reference"
        },
        "maxItems": 32
      },
      "framework": {
        "description": "How a framework spells the definition.",
        "type": "object",
        "properties": {
          "symbol": {
            "$ref": "vocabulary.schema.json#/$defs/text"
          },
          "map": {
            "type": "object",
            "propertyNames": {
              "$ref": "vocabulary.schema.json#/$defs/key"
            },
            "additionalProperties": {
              "type": [
                "string",
                "array"
              ],
              "if": {
                "type": "string"
              },
              "then": {
                "$ref": "vocabulary.schema.json#/$defs/name"
              },
              "else": {
                "type": "array",
                "items": {
                  "$ref": "vocabulary.schema.json#/$defs/name"
                },
                "minItems": 1
              }
            }
          },
          "fixed": {
            "type": "object",
            "propertyNames": {
              "$ref": "vocabulary.schema.json#/$defs/key"
            },
            "additionalProperties": {
              "type": [
                "number",
                "boolean",
                "string",
                "null"
              ]
            }
          },
          "state": {
            "type": "object",
            "propertyNames": {
              "$ref": "vocabulary.schema.json#/$defs/indexedName"
            },
            "additionalProperties": {
              "$ref": "vocabulary.schema.json#/$defs/text"
            }
          },
          "note": {
            "$ref": "vocabulary.schema.json#/$defs/text"
          }
        },
        "required": [
          "symbol",
          "map"
        ],
        "additionalProperties": false
      },
      "frameworks": {
        "type": "object",
        "propertyNames": {
          "$ref": "vocabulary.schema.json#/$defs/key"
        },
        "additionalProperties": {
          "$ref": "vocabulary.schema.json#/$defs/framework"
        }
      },
      "insertion": {
        "type": "object",
        "properties": {
          "before": {
            "$ref": "vocabulary.schema.json#/$defs/slug"
          },
          "after": {
            "$ref": "vocabulary.schema.json#/$defs/slug"
          },
          "statement": {
            "$ref": "vocabulary.schema.json#/$defs/assignment"
          }
        },
        "required": [
          "statement"
        ],
        "additionalProperties": false,
        "not": {
          "required": [
            "before",
            "after"
          ]
        }
      },
      "variant": {
        "description": "A named legitimate deviation: a conformance target of its own.",
        "type": "object",
        "properties": {
          "summary": {
            "$ref": "vocabulary.schema.json#/$defs/text"
          },
          "properties": {
            "type": "object",
            "propertyNames": {
              "$ref": "vocabulary.schema.json#/$defs/name"
            },
            "additionalProperties": {
              "type": [
                "object",
                "null"
              ],
              "if": {
                "type": "object"
              },
              "then": {
                "$ref": "vocabulary.schema.json#/$defs/propertyKeywords"
              }
            }
          },
          "state": {
            "type": "object",
            "propertyNames": {
              "$ref": "vocabulary.schema.json#/$defs/name"
            },
            "additionalProperties": {
              "type": [
                "object",
                "null"
              ],
              "if": {
                "type": "object"
              },
              "then": {
                "$ref": "vocabulary.schema.json#/$defs/slot"
              }
            }
          },
          "replace": {
            "type": "object",
            "propertyNames": {
              "$ref": "vocabulary.schema.json#/$defs/slug"
            },
            "additionalProperties": {
              "type": [
                "string",
                "object",
                "null"
              ],
              "if": {
                "type": "string"
              },
              "then": {
                "$ref": "vocabulary.schema.json#/$defs/formula"
              },
              "else": {
                "if": {
                  "type": "object"
                },
                "then": {
                  "$ref": "vocabulary.schema.json#/$defs/assignment"
                }
              }
            }
          },
          "insert": {
            "type": "array",
            "items": {
              "$ref": "vocabulary.schema.json#/$defs/insertion"
            },
            "minItems": 1,
            "maxItems": 64
          },
          "gradientAt": {
            "$ref": "vocabulary.schema.json#/$defs/name"
          },
          "rank": {
            "type": [
              "integer",
              "null"
            ],
            "minimum": 0,
            "maximum": 8
          },
          "draws": {
            "$ref": "vocabulary.schema.json#/$defs/draws"
          },
          "references": {
            "$ref": "vocabulary.schema.json#/$defs/references"
          },
          "frameworks": {
            "$ref": "vocabulary.schema.json#/$defs/frameworks"
          }
        },
        "required": [
          "summary"
        ],
        "additionalProperties": false
      },
      "rank": {
        "description": "How many dimensions every parameter must have.",
        "type": "integer",
        "minimum": 0,
        "maximum": 8
      },
      "variants": {
        "type": "object",
        "propertyNames": {
          "$ref": "vocabulary.schema.json#/$defs/slug"
        },
        "additionalProperties": {
          "$ref": "vocabulary.schema.json#/$defs/variant"
        },
        "maxProperties": 64
      }
    }
  },
  "wire": {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "wire.schema.json",
    "title": "Wire message",
    "description": "One message between the runner and the process that hosts a backend: a request or a response, one line of JSON each.",
    "type": "object",
    "properties": {
      "type": {
        "enum": [
          "hello",
          "run",
          "bye",
          "manifest",
          "result",
          "refused",
          "skipped",
          "errored"
        ]
      }
    },
    "required": [
      "type"
    ],
    "allOf": [
      {
        "if": {
          "properties": {
            "type": {
              "const": "hello"
            }
          },
          "required": [
            "type"
          ]
        },
        "then": {
          "$ref": "wire.schema.json#/$defs/hello"
        }
      },
      {
        "if": {
          "properties": {
            "type": {
              "const": "run"
            }
          },
          "required": [
            "type"
          ]
        },
        "then": {
          "$ref": "wire.schema.json#/$defs/run"
        }
      },
      {
        "if": {
          "properties": {
            "type": {
              "const": "bye"
            }
          },
          "required": [
            "type"
          ]
        },
        "then": {
          "$ref": "wire.schema.json#/$defs/bye"
        }
      },
      {
        "if": {
          "properties": {
            "type": {
              "const": "manifest"
            }
          },
          "required": [
            "type"
          ]
        },
        "then": {
          "$ref": "wire.schema.json#/$defs/manifest"
        }
      },
      {
        "if": {
          "properties": {
            "type": {
              "const": "result"
            }
          },
          "required": [
            "type"
          ]
        },
        "then": {
          "$ref": "wire.schema.json#/$defs/result"
        }
      },
      {
        "if": {
          "properties": {
            "type": {
              "const": "refused"
            }
          },
          "required": [
            "type"
          ]
        },
        "then": {
          "$ref": "wire.schema.json#/$defs/refused"
        }
      },
      {
        "if": {
          "properties": {
            "type": {
              "const": "skipped"
            }
          },
          "required": [
            "type"
          ]
        },
        "then": {
          "$ref": "wire.schema.json#/$defs/skipped"
        }
      },
      {
        "if": {
          "properties": {
            "type": {
              "const": "errored"
            }
          },
          "required": [
            "type"
          ]
        },
        "then": {
          "$ref": "wire.schema.json#/$defs/errored"
        }
      }
    ],
    "$defs": {
      "hello": {
        "type": "object",
        "properties": {
          "type": {
            "const": "hello"
          },
          "contract": {
            "const": 1
          }
        },
        "required": [
          "type",
          "contract"
        ],
        "additionalProperties": false
      },
      "bye": {
        "type": "object",
        "properties": {
          "type": {
            "const": "bye"
          }
        },
        "required": [
          "type"
        ],
        "additionalProperties": false
      },
      "run": {
        "type": "object",
        "properties": {
          "type": {
            "const": "run"
          },
          "seq": {
            "$ref": "vocabulary.schema.json#/$defs/count"
          },
          "task": {
            "$ref": "wire.schema.json#/$defs/task"
          }
        },
        "required": [
          "type",
          "seq",
          "task"
        ],
        "additionalProperties": false
      },
      "manifest": {
        "type": "object",
        "properties": {
          "type": {
            "const": "manifest"
          },
          "manifest": {
            "$ref": "manifest.schema.json"
          }
        },
        "required": [
          "type",
          "manifest"
        ],
        "additionalProperties": false
      },
      "result": {
        "type": "object",
        "properties": {
          "type": {
            "const": "result"
          },
          "seq": {
            "$ref": "vocabulary.schema.json#/$defs/count"
          },
          "result": {
            "$ref": "wire.schema.json#/$defs/taskResult"
          }
        },
        "required": [
          "type",
          "seq",
          "result"
        ],
        "additionalProperties": false
      },
      "refused": {
        "type": "object",
        "properties": {
          "type": {
            "const": "refused"
          },
          "seq": {
            "$ref": "vocabulary.schema.json#/$defs/count"
          },
          "error": {
            "type": "object",
            "properties": {
              "name": {
                "type": "string"
              },
              "message": {
                "type": "string"
              }
            },
            "required": [
              "name",
              "message"
            ],
            "additionalProperties": false
          }
        },
        "required": [
          "type",
          "seq",
          "error"
        ],
        "additionalProperties": false
      },
      "skipped": {
        "type": "object",
        "properties": {
          "type": {
            "const": "skipped"
          },
          "seq": {
            "$ref": "vocabulary.schema.json#/$defs/count"
          },
          "reason": {
            "type": "string"
          },
          "url": {
            "type": "string"
          }
        },
        "required": [
          "type",
          "seq",
          "reason"
        ],
        "additionalProperties": false
      },
      "errored": {
        "type": "object",
        "properties": {
          "type": {
            "const": "errored"
          },
          "seq": {
            "$ref": "vocabulary.schema.json#/$defs/count"
          },
          "message": {
            "type": "string"
          }
        },
        "required": [
          "type",
          "seq",
          "message"
        ],
        "additionalProperties": false
      },
      "definition": {
        "description": "A definition; one of a variant has its changes applied.",
        "type": "object",
        "properties": {
          "kind": {
            "enum": [
              "optimizer",
              "scheduler",
              "initializer",
              "sampler",
              "transform",
              "problem"
            ]
          }
        },
        "required": [
          "kind"
        ],
        "allOf": [
          {
            "if": {
              "properties": {
                "kind": {
                  "const": "optimizer"
                }
              },
              "required": [
                "kind"
              ]
            },
            "then": {
              "$ref": "optimizer.schema.json"
            }
          },
          {
            "if": {
              "properties": {
                "kind": {
                  "const": "scheduler"
                }
              },
              "required": [
                "kind"
              ]
            },
            "then": {
              "$ref": "scheduler.schema.json"
            }
          },
          {
            "if": {
              "properties": {
                "kind": {
                  "const": "initializer"
                }
              },
              "required": [
                "kind"
              ]
            },
            "then": {
              "$ref": "initializer.schema.json"
            }
          },
          {
            "if": {
              "properties": {
                "kind": {
                  "const": "sampler"
                }
              },
              "required": [
                "kind"
              ]
            },
            "then": {
              "$ref": "sampler.schema.json"
            }
          },
          {
            "if": {
              "properties": {
                "kind": {
                  "const": "transform"
                }
              },
              "required": [
                "kind"
              ]
            },
            "then": {
              "$ref": "transform.schema.json"
            }
          },
          {
            "if": {
              "properties": {
                "kind": {
                  "const": "problem"
                }
              },
              "required": [
                "kind"
              ]
            },
            "then": {
              "$ref": "problem.schema.json"
            }
          }
        ]
      },
      "tensors": {
        "type": "array",
        "items": {
          "$ref": "vocabulary.schema.json#/$defs/numbers"
        }
      },
      "state": {
        "description": "Weights, state slots, host scalars and the number of steps done.",
        "type": "object",
        "properties": {
          "t": {
            "$ref": "vocabulary.schema.json#/$defs/count"
          },
          "w": {
            "$ref": "wire.schema.json#/$defs/tensors"
          },
          "g": {
            "description": "The gradients after a transform.",
            "$ref": "wire.schema.json#/$defs/tensors"
          },
          "slots": {
            "type": "object",
            "propertyNames": {
              "$ref": "vocabulary.schema.json#/$defs/name"
            },
            "additionalProperties": {
              "$ref": "wire.schema.json#/$defs/tensors"
            }
          },
          "scalars": {
            "$ref": "wire.schema.json#/$defs/scalars"
          }
        },
        "required": [
          "t",
          "w",
          "slots",
          "scalars"
        ],
        "additionalProperties": false
      },
      "scalars": {
        "type": "object",
        "propertyNames": {
          "$ref": "vocabulary.schema.json#/$defs/name"
        },
        "additionalProperties": {
          "$ref": "vocabulary.schema.json#/$defs/number"
        }
      },
      "task": {
        "type": "object",
        "properties": {
          "kind": {
            "enum": [
              "optimizer",
              "scheduler",
              "observe",
              "initializer",
              "sampler",
              "problem",
              "construct"
            ]
          }
        },
        "required": [
          "kind"
        ],
        "allOf": [
          {
            "if": {
              "properties": {
                "kind": {
                  "const": "optimizer"
                }
              },
              "required": [
                "kind"
              ]
            },
            "then": {
              "$ref": "wire.schema.json#/$defs/optimizerTask"
            }
          },
          {
            "if": {
              "properties": {
                "kind": {
                  "const": "scheduler"
                }
              },
              "required": [
                "kind"
              ]
            },
            "then": {
              "$ref": "wire.schema.json#/$defs/schedulerTask"
            }
          },
          {
            "if": {
              "properties": {
                "kind": {
                  "const": "observe"
                }
              },
              "required": [
                "kind"
              ]
            },
            "then": {
              "$ref": "wire.schema.json#/$defs/observeTask"
            }
          },
          {
            "if": {
              "properties": {
                "kind": {
                  "const": "initializer"
                }
              },
              "required": [
                "kind"
              ]
            },
            "then": {
              "$ref": "wire.schema.json#/$defs/initializerTask"
            }
          },
          {
            "if": {
              "properties": {
                "kind": {
                  "const": "sampler"
                }
              },
              "required": [
                "kind"
              ]
            },
            "then": {
              "$ref": "wire.schema.json#/$defs/samplerTask"
            }
          },
          {
            "if": {
              "properties": {
                "kind": {
                  "const": "problem"
                }
              },
              "required": [
                "kind"
              ]
            },
            "then": {
              "$ref": "wire.schema.json#/$defs/problemTask"
            }
          },
          {
            "if": {
              "properties": {
                "kind": {
                  "const": "construct"
                }
              },
              "required": [
                "kind"
              ]
            },
            "then": {
              "$ref": "wire.schema.json#/$defs/constructTask"
            }
          }
        ]
      },
      "optimizerTask": {
        "type": "object",
        "properties": {
          "kind": {
            "const": "optimizer"
          },
          "definition": {
            "$ref": "wire.schema.json#/$defs/definition"
          },
          "hyperparameters": {
            "$ref": "vocabulary.schema.json#/$defs/hyperparameters"
          },
          "format": {
            "$ref": "vocabulary.schema.json#/$defs/format"
          },
          "parameters": {
            "type": "array",
            "items": {
              "type": "object",
              "properties": {
                "shape": {
                  "$ref": "vocabulary.schema.json#/$defs/shape"
                }
              },
              "required": [
                "shape"
              ],
              "additionalProperties": false
            }
          },
          "initial": {
            "$ref": "wire.schema.json#/$defs/tensors"
          },
          "steps": {
            "type": "array",
            "items": {
              "type": "object",
              "properties": {
                "before": {
                  "$ref": "wire.schema.json#/$defs/state"
                },
                "weights": {
                  "$ref": "wire.schema.json#/$defs/tensors"
                },
                "gradients": {
                  "$ref": "wire.schema.json#/$defs/tensors"
                },
                "inputs": {
                  "description": "What the definition declares under inputs, by name: one tensor per parameter.",
                  "type": "object",
                  "propertyNames": {
                    "$ref": "vocabulary.schema.json#/$defs/name"
                  },
                  "additionalProperties": {
                    "$ref": "wire.schema.json#/$defs/tensors"
                  }
                },
                "overrides": {
                  "$ref": "vocabulary.schema.json#/$defs/hyperparameters"
                },
                "reload": {
                  "type": "boolean"
                }
              },
              "required": [
                "gradients"
              ],
              "additionalProperties": false
            }
          }
        },
        "required": [
          "kind",
          "definition",
          "hyperparameters",
          "format",
          "parameters",
          "initial",
          "steps"
        ],
        "additionalProperties": false
      },
      "schedulerTask": {
        "type": "object",
        "properties": {
          "kind": {
            "const": "scheduler"
          },
          "definition": {
            "$ref": "wire.schema.json#/$defs/definition"
          },
          "hyperparameters": {
            "$ref": "vocabulary.schema.json#/$defs/hyperparameters"
          },
          "format": {
            "$ref": "vocabulary.schema.json#/$defs/format"
          },
          "steps": {
            "type": "array",
            "items": {
              "type": "number"
            }
          }
        },
        "required": [
          "kind",
          "definition",
          "hyperparameters",
          "format",
          "steps"
        ],
        "additionalProperties": false
      },
      "observeTask": {
        "description": "Shows metrics to a schedule that follows one. With before, the state is loaded first; without, it is carried on. reload: the schedule is made anew and the state loaded back.",
        "type": "object",
        "properties": {
          "kind": {
            "const": "observe"
          },
          "definition": {
            "$ref": "wire.schema.json#/$defs/definition"
          },
          "hyperparameters": {
            "$ref": "vocabulary.schema.json#/$defs/hyperparameters"
          },
          "format": {
            "$ref": "vocabulary.schema.json#/$defs/format"
          },
          "observations": {
            "type": "array",
            "items": {
              "type": "object",
              "properties": {
                "metric": {
                  "$ref": "vocabulary.schema.json#/$defs/number"
                },
                "before": {
                  "$ref": "wire.schema.json#/$defs/scalars"
                },
                "reload": {
                  "type": "boolean"
                }
              },
              "required": [
                "metric"
              ],
              "additionalProperties": false
            }
          }
        },
        "required": [
          "kind",
          "definition",
          "hyperparameters",
          "format",
          "observations"
        ],
        "additionalProperties": false
      },
      "initializerTask": {
        "type": "object",
        "properties": {
          "kind": {
            "const": "initializer"
          },
          "definition": {
            "$ref": "wire.schema.json#/$defs/definition"
          },
          "hyperparameters": {
            "$ref": "vocabulary.schema.json#/$defs/hyperparameters"
          },
          "format": {
            "$ref": "vocabulary.schema.json#/$defs/format"
          },
          "fills": {
            "type": "array",
            "items": {
              "type": "object",
              "properties": {
                "shape": {
                  "$ref": "vocabulary.schema.json#/$defs/shape"
                },
                "seed": {
                  "$ref": "vocabulary.schema.json#/$defs/uint32"
                },
                "stream": {
                  "$ref": "vocabulary.schema.json#/$defs/uint32"
                },
                "layout": {
                  "$ref": "vocabulary.schema.json#/$defs/layout"
                }
              },
              "required": [
                "shape",
                "seed",
                "stream",
                "layout"
              ],
              "additionalProperties": false
            }
          }
        },
        "required": [
          "kind",
          "definition",
          "hyperparameters",
          "format",
          "fills"
        ],
        "additionalProperties": false
      },
      "samplerTask": {
        "type": "object",
        "properties": {
          "kind": {
            "const": "sampler"
          },
          "definition": {
            "$ref": "wire.schema.json#/$defs/definition"
          },
          "hyperparameters": {
            "$ref": "vocabulary.schema.json#/$defs/hyperparameters"
          },
          "format": {
            "$ref": "vocabulary.schema.json#/$defs/format"
          },
          "iterations": {
            "type": "array",
            "items": {
              "type": "number"
            }
          }
        },
        "required": [
          "kind",
          "definition",
          "hyperparameters",
          "format",
          "iterations"
        ],
        "additionalProperties": false
      },
      "problemTask": {
        "type": "object",
        "properties": {
          "kind": {
            "const": "problem"
          },
          "definition": {
            "$ref": "wire.schema.json#/$defs/definition"
          },
          "hyperparameters": {
            "$ref": "vocabulary.schema.json#/$defs/hyperparameters"
          },
          "format": {
            "$ref": "vocabulary.schema.json#/$defs/format"
          },
          "points": {
            "$ref": "wire.schema.json#/$defs/tensors"
          }
        },
        "required": [
          "kind",
          "definition",
          "hyperparameters",
          "format",
          "points"
        ],
        "additionalProperties": false
      },
      "constructTask": {
        "type": "object",
        "properties": {
          "kind": {
            "const": "construct"
          },
          "definition": {
            "$ref": "wire.schema.json#/$defs/definition"
          },
          "hyperparameters": {
            "$ref": "vocabulary.schema.json#/$defs/hyperparameters"
          },
          "format": {
            "$ref": "vocabulary.schema.json#/$defs/format"
          }
        },
        "required": [
          "kind",
          "definition",
          "hyperparameters",
          "format"
        ],
        "additionalProperties": false
      },
      "taskResult": {
        "type": "object",
        "properties": {
          "kind": {
            "enum": [
              "optimizer",
              "scheduler",
              "observe",
              "initializer",
              "sampler",
              "problem",
              "construct"
            ]
          }
        },
        "required": [
          "kind"
        ],
        "allOf": [
          {
            "if": {
              "properties": {
                "kind": {
                  "const": "optimizer"
                }
              },
              "required": [
                "kind"
              ]
            },
            "then": {
              "$ref": "wire.schema.json#/$defs/optimizerResult"
            }
          },
          {
            "if": {
              "properties": {
                "kind": {
                  "const": "scheduler"
                }
              },
              "required": [
                "kind"
              ]
            },
            "then": {
              "$ref": "wire.schema.json#/$defs/schedulerResult"
            }
          },
          {
            "if": {
              "properties": {
                "kind": {
                  "const": "observe"
                }
              },
              "required": [
                "kind"
              ]
            },
            "then": {
              "$ref": "wire.schema.json#/$defs/observeResult"
            }
          },
          {
            "if": {
              "properties": {
                "kind": {
                  "const": "initializer"
                }
              },
              "required": [
                "kind"
              ]
            },
            "then": {
              "$ref": "wire.schema.json#/$defs/initializerResult"
            }
          },
          {
            "if": {
              "properties": {
                "kind": {
                  "const": "sampler"
                }
              },
              "required": [
                "kind"
              ]
            },
            "then": {
              "$ref": "wire.schema.json#/$defs/samplerResult"
            }
          },
          {
            "if": {
              "properties": {
                "kind": {
                  "const": "problem"
                }
              },
              "required": [
                "kind"
              ]
            },
            "then": {
              "$ref": "wire.schema.json#/$defs/problemResult"
            }
          },
          {
            "if": {
              "properties": {
                "kind": {
                  "const": "construct"
                }
              },
              "required": [
                "kind"
              ]
            },
            "then": {
              "$ref": "wire.schema.json#/$defs/constructResult"
            }
          }
        ]
      },
      "optimizerResult": {
        "type": "object",
        "properties": {
          "kind": {
            "const": "optimizer"
          },
          "fresh": {
            "$ref": "wire.schema.json#/$defs/state"
          },
          "steps": {
            "type": "array",
            "items": {
              "$ref": "wire.schema.json#/$defs/state"
            }
          },
          "changedInputs": {
            "type": "array",
            "items": {
              "type": "string"
            }
          }
        },
        "required": [
          "kind",
          "fresh",
          "steps",
          "changedInputs"
        ],
        "additionalProperties": false
      },
      "schedulerResult": {
        "type": "object",
        "properties": {
          "kind": {
            "const": "scheduler"
          },
          "values": {
            "$ref": "vocabulary.schema.json#/$defs/numbers"
          }
        },
        "required": [
          "kind",
          "values"
        ],
        "additionalProperties": false
      },
      "observeResult": {
        "type": "object",
        "properties": {
          "kind": {
            "const": "observe"
          },
          "fresh": {
            "$ref": "wire.schema.json#/$defs/scalars"
          },
          "steps": {
            "type": "array",
            "items": {
              "type": "object",
              "properties": {
                "learningRate": {
                  "$ref": "vocabulary.schema.json#/$defs/number"
                },
                "state": {
                  "$ref": "wire.schema.json#/$defs/scalars"
                }
              },
              "required": [
                "learningRate",
                "state"
              ],
              "additionalProperties": false
            }
          }
        },
        "required": [
          "kind",
          "fresh",
          "steps"
        ],
        "additionalProperties": false
      },
      "initializerResult": {
        "type": "object",
        "properties": {
          "kind": {
            "const": "initializer"
          },
          "values": {
            "$ref": "wire.schema.json#/$defs/tensors"
          }
        },
        "required": [
          "kind",
          "values"
        ],
        "additionalProperties": false
      },
      "samplerResult": {
        "type": "object",
        "properties": {
          "kind": {
            "const": "sampler"
          },
          "batchesPerEpoch": {
            "$ref": "vocabulary.schema.json#/$defs/number"
          },
          "batches": {
            "type": "array",
            "items": {
              "type": "object",
              "properties": {
                "epoch": {
                  "$ref": "vocabulary.schema.json#/$defs/number"
                },
                "indices": {
                  "$ref": "vocabulary.schema.json#/$defs/numbers"
                }
              },
              "required": [
                "epoch",
                "indices"
              ],
              "additionalProperties": false
            }
          }
        },
        "required": [
          "kind",
          "batchesPerEpoch",
          "batches"
        ],
        "additionalProperties": false
      },
      "problemResult": {
        "type": "object",
        "properties": {
          "kind": {
            "const": "problem"
          },
          "start": {
            "$ref": "vocabulary.schema.json#/$defs/numbers"
          },
          "evaluations": {
            "description": "The loss, the gradient and the Hessian at each point, row-major.",
            "type": "array",
            "items": {
              "type": "object",
              "properties": {
                "loss": {
                  "$ref": "vocabulary.schema.json#/$defs/numbers"
                },
                "gradient": {
                  "$ref": "vocabulary.schema.json#/$defs/numbers"
                },
                "hessian": {
                  "$ref": "vocabulary.schema.json#/$defs/numbers"
                }
              },
              "required": [
                "loss",
                "gradient",
                "hessian"
              ],
              "additionalProperties": false
            }
          },
          "changedInputs": {
            "type": "array",
            "items": {
              "type": "string"
            }
          }
        },
        "required": [
          "kind",
          "start",
          "evaluations",
          "changedInputs"
        ],
        "additionalProperties": false
      },
      "constructResult": {
        "type": "object",
        "properties": {
          "kind": {
            "const": "construct"
          }
        },
        "required": [
          "kind"
        ],
        "additionalProperties": false
      }
    }
  }
};
