// What JavaScript does without prelabel: validate with a compiled schema.
import Ajv from 'ajv';

const number = { type: 'number', minimum: 0, maximum: 100 };

/** A schema of the same boxes that the bench's data set has. */
const schema = {
  type: 'array',
  items: {
    type: 'object',
    required: ['data'],
    properties: {
      data: { type: 'object', required: ['image'], properties: { image: { type: 'string' } } },
      predictions: {
        type: 'array',
        items: {
          type: 'object',
          required: ['result'],
          properties: {
            score: { type: 'number', minimum: 0, maximum: 1 },
            result: {
              type: 'array',
              items: {
                type: 'object',
                required: ['id', 'type', 'from_name', 'to_name', 'value'],
                properties: {
                  id: { type: 'string' },
                  type: { enum: ['rectanglelabels', 'choices'] },
                  from_name: { enum: ['label', 'scene'] },
                  to_name: { const: 'image' },
                  original_width: { type: 'integer', minimum: 1 },
                  original_height: { type: 'integer', minimum: 1 },
                  value: {
                    type: 'object',
                    properties: {
                      x: number,
                      y: number,
                      width: number,
                      height: number,
                      rotation: { type: 'number' },
                      rectanglelabels: { type: 'array', items: { enum: ['Airplane', 'Car', 'Person'] } },
                      choices: { type: 'array', items: { enum: ['day', 'night'] } },
                    },
                  },
                },
              },
            },
          },
        },
      },
    },
  },
};

/** The schema compiled, and the Ajv that did it. */
export function compiled(options = {}) {
  const ajv = new Ajv({ allErrors: true, ...options });
  return { ajv, validate: ajv.compile(schema) };
}
