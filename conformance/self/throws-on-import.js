throw new Error('the native library is missing');
